// Keeps the desk's list up to date: asks for the page again and puts in the rows that changed.
import { localize } from "./times.js";

const often = 1000;
const seldom = 4000;
const list = document.getElementById("files");
let timer = 0;

const isSettled = (row) => !["received", "started"].includes(row.dataset.state);

/** The row of a file, if the list shows it. */
export const rowOf = (name) => [...list.children].find((row) => row.dataset.name === name);

/** Asks for the list now. */
export async function refresh() {
  clearTimeout(timer);
  const page = document.hidden ? null : await load().catch(() => null);
  if (page) put(page);
  clearTimeout(timer);
  timer = setTimeout(refresh, [...list.children].every(isSettled) ? seldom : often);
}

function load() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", location.pathname + location.search);
    request.responseType = "document";
    request.onload = () => resolve(request.status === 200 ? request.response : null);
    request.onerror = reject;
    request.send();
  });
}

function put(page) {
  const focused = list.contains(document.activeElement) ? { ...document.activeElement.dataset } : null;
  const rows = [...page.getElementById("files").children].map((row) => {
    const fresh = document.adoptNode(row);
    fresh.querySelectorAll("time[data-form]").forEach(localize);
    const shown = rowOf(fresh.dataset.name);
    fresh.querySelectorAll("details").forEach((each, i) => { each.open = shown?.querySelectorAll("details")[i]?.open ?? false; });
    return shown?.isEqualNode(fresh) ? shown : fresh;
  });
  if (rows.length !== list.children.length || rows.some((row, i) => list.children[i] !== row)) list.replaceChildren(...rows);
  if (focused && !list.contains(document.activeElement)) {
    [...list.querySelectorAll("button")].find((button) => (focused.withdraw ? button.dataset.withdraw === focused.withdraw : button.dataset.replay === focused.replay))?.focus();
  }
  document.getElementById("none")?.toggleAttribute("hidden", rows.length > 0);
}

document.addEventListener("visibilitychange", () => document.hidden || refresh());
