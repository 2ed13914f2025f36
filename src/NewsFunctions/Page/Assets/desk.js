// The desk's live parts: sending files, reading one again, withdrawing an article.
import { forget, header, keep, key } from "./key.js";
import { filesOf } from "./dropped.js";
import { refresh, rowOf } from "./live.js";
import { isSending, send } from "./upload.js";
import { ask } from "./withdraw.js";

const at = (id) => document.getElementById(id);
const say = (text) => { at("said").textContent = text; };
// For what is seen elsewhere on the page already.
const announce = (text) => { at("heard").textContent = text; };

function showKey() {
  at("key-form").hidden = Boolean(key());
  at("drop").hidden = at("key-kept").hidden = !key();
}

function refused() {
  forget();
  showKey();
  say("The key was not accepted. Enter the right one.");
  at("key").focus();
}

/** The row of a file on its way: its name, a bar, a sentence. */
function sendingRow(name) {
  const row = document.createElement("li");
  row.className = "file waiting";
  const title = document.createElement("h3");
  const bar = document.createElement("progress");
  const words = document.createElement("p");
  title.textContent = name;
  title.dir = "auto";
  words.className = "about";
  words.textContent = "Waiting to be sent";
  bar.setAttribute("aria-label", `${name}: sent`);
  bar.max = 1;
  bar.value = 0;
  row.append(title, bar, words);
  at("sending").append(row);
  return { row, bar, words };
}

function track(name) {
  const { row, bar, words } = sendingRow(name);
  const failed = (sentence) => {
    begun(row);
    counted(false);
    bar.remove();
    words.className = "sentence";
    words.textContent = sentence;
    announce(`${name}: ${sentence}`);
  };
  return {
    sent: (part) => { begun(row); bar.value = part; words.textContent = `${Math.round(part * 100)} % sent`; },
    received: () => { begun(row); bar.removeAttribute("value"); words.textContent = "Received; being read"; refresh(); },
    refuse: (sentence) => { failed(sentence); tell(); },
    failed: (sentence) => { onTheirWay.delete(name); failed(sentence); tell(); },
    ended: async ({ refused: isRefused, error, upload }) => {
      onTheirWay.delete(name);
      if (isRefused) { counted(false); row.remove(); refused(); return; }
      if (error) { failed(error); tell(); return; }
      counted(upload.state === "accepted");
      await refresh();
      if (rowOf(upload.name)) { row.remove(); tellWaiting(); }
      else { bar.remove(); words.textContent = upload.error?.message ?? `It is ${upload.state}.`; }
      tell(upload);
    },
  };
}

// Of many files that wait only the first are shown (site.css), and how many more there are.
const shownWaiting = 8;

function begun(row) {
  row.classList.remove("waiting");
  tellWaiting();
}

function tellWaiting() {
  const hidden = at("sending").querySelectorAll(`.waiting:nth-child(n + ${shownWaiting + 1})`).length;
  at("more").hidden = hidden === 0;
  at("more").textContent = `and ${hidden} more, waiting to be sent`;
}

function counted(isAccepted) {
  tally.done++;
  if (isAccepted) tally.accepted++;
}

/** Says what became of the file that was sent, or how far the files are that were sent together. */
function tell(upload) {
  const { files, done, accepted } = tally;
  if (files === 1) { if (upload) say(outcome(upload)); return; }
  const not = done - accepted;
  const dealt = done < files ? `${done} of ${files} files dealt with` : `All ${files} files are dealt with`;
  say(`${dealt}: ${accepted} accepted${not > 0 ? `, ${not} not` : ""}.${done === files && accepted > 0 ? " They are found by search now; the digest tells them within a quarter of an hour." : ""}`);
}

/** What became of a file, for whoever sent it. */
function outcome({ name, state, error }) {
  if (state === "accepted") return `${name} was accepted. It is found by search now; the digest tells it within a quarter of an hour.`;
  return `${name}: ${error?.message ?? state}`;
}

// Names on their way: a second file of a name would replace the first one before anybody saw it.
const onTheirWay = new Set();
// Of the files sent together, how many were dealt with and how many of them were taken.
let tally = { files: 0, done: 0, accepted: 0 };

function take(files) {
  if (!key()) { showKey(); say("Enter the key of the desk first."); at("key").focus(); return; }
  const folder = at("folder").value.trim();
  if (tally.done === tally.files) tally = { files: 0, done: 0, accepted: 0 };
  tally.files += files.length;
  announce(files.length === 1 ? `Sending ${files[0].path}` : `Sending ${files.length} files`);
  for (const { file, path } of files) {
    const name = folder ? `${folder}/${path}` : path;
    const row = track(name);
    if (onTheirWay.has(name)) {
      row.refuse("Another file of this name is being sent and would be replaced by this one. Rename one of them, or send them under different sources.");
      continue;
    }
    onTheirWay.add(name);
    send(file, path, folder, row);
  }
  tellWaiting();
}

async function replay(button) {
  button.disabled = true;
  const name = button.dataset.replay;
  try {
    const answer = await fetch(`/api/uploads/${name.split("/").map(encodeURIComponent).join("/")}/replay`, { method: "POST", headers: { [header]: key() } });
    button.disabled = false;
    if (answer.status === 401) { refused(); return; }
    const upload = await answer.json();
    button.focus();
    await refresh();
    say(upload.detail ? `${name}: ${upload.detail}` : `Read again. ${outcome(upload)}`);
  } catch {
    button.disabled = false;
    say(`${name}: the connection broke off. Try again.`);
  }
}

/** The button is gone with the article: whoever goes by keyboard stays at its place. */
async function withdrawn({ withdraw, title }) {
  await refresh();
  at("files").querySelector(`[data-article="${CSS.escape(withdraw)}"]`)?.focus();
  say(`“${title}” is withdrawn: no list, feed, search, story or digest shows it any more.`);
}

at("key-form").addEventListener("submit", (event) => {
  event.preventDefault();
  keep(at("key").value);
  at("key").value = "";
  showKey();
  say("");
  at("choose").focus();
});
at("forget").addEventListener("click", () => { forget(); showKey(); at("key").focus(); });
at("choose").addEventListener("click", () => at("picked").click());
at("picked").addEventListener("change", () => {
  take([...at("picked").files].map((file) => ({ file, path: file.name })));
  at("picked").value = "";
});
at("files").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (!key()) { showKey(); say("Enter the key of the desk first."); at("key").focus(); return; }
  if (button.dataset.replay) replay(button);
  else ask(button.dataset.withdraw, button.dataset.title, () => withdrawn(button.dataset));
});

const over = (isOver) => at("drop").classList.toggle("over", isOver);
document.addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) over(false); });
document.addEventListener("drop", async (event) => {
  event.preventDefault();
  over(false);
  take(await filesOf(event.dataTransfer));
});

// The browser asks whoever leaves; what was received goes on without the page.
addEventListener("beforeunload", (event) => { if (isSending()) event.preventDefault(); });

document.documentElement.dataset.live = "";
showKey();
refresh();
