// On an article, for somebody who has given the desk's key in this tab: withdraws it.
import { key } from "./key.js";
import { ask } from "./withdraw.js";

const tools = document.getElementById("desk-tools");
tools.hidden = !key();
tools.querySelector("button").addEventListener("click", (event) => {
  const { withdraw, title } = event.currentTarget.dataset;
  ask(withdraw, title, () => location.reload());
});
