// Asks why an article is withdrawn, and withdraws it.
import { forget, header, key } from "./key.js";

const dialog = document.getElementById("withdraw");
const fault = dialog.querySelector(".fault");
let article = null;
let afterwards = null;

/** Opens the dialog for an article; `done` is called when it has been withdrawn. */
export function ask(id, title, done) {
  article = id;
  afterwards = done;
  fault.textContent = "";
  dialog.querySelector(".article-title").textContent = title;
  dialog.showModal();
}

const field = (id) => dialog.querySelector(`#${id}`).value.trim();

dialog.querySelector("[value=withdraw]").addEventListener("click", async (event) => {
  const button = event.currentTarget;
  button.disabled = true;
  try {
    const answer = await fetch(`/api/articles/${article}/withdraw`, {
      method: "POST",
      headers: { [header]: key(), "Content-Type": "application/json" },
      body: JSON.stringify({ reason: field("reason"), note: field("note"), by: field("by") }),
    });
    if (answer.ok) {
      dialog.close();
      afterwards();
    } else if (answer.status === 401) {
      forget();
      fault.textContent = "The key was not accepted. Enter it at the desk and try again.";
    } else {
      fault.textContent = (await answer.json()).detail ?? "The article could not be withdrawn.";
    }
  } catch {
    fault.textContent = "The connection broke off. Try again.";
  } finally {
    button.disabled = false;
  }
});
