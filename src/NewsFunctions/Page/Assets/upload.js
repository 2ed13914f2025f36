// Sends files one by one, a few at a time, and follows each until it is dealt with.
import { header, key } from "./key.js";

const atOnce = 3;
const lookAgain = 400;
const waiting = [];
const underWay = new Set();
let busy = 0;

/** Whether files are still to be sent: whoever leaves now loses them. */
export const isSending = () => waiting.length > 0 || underWay.size > 0;

/** Sends a file; tells `row` how far it is and, in the end, what became of it. */
export function send(file, name, folder, row) {
  waiting.push({ file, name, folder, row });
  next();
}

function next() {
  while (busy < atOnce && waiting.length > 0) {
    busy++;
    const each = waiting.shift();
    underWay.add(each);
    deliver(each)
      .then((answer) => each.row.ended(answer), () => each.row.failed("The connection broke off. Send the file again."))
      .finally(() => { underWay.delete(each); busy--; next(); });
  }
}

async function deliver(each) {
  const { file, name, folder, row } = each;
  const answer = await post(file, name, folder, (part) => row.sent(part));
  underWay.delete(each);
  if (answer.status === 401) return { refused: true };
  if (answer.status !== 202) return { error: answer.body.detail ?? "The file could not be taken." };
  const [received] = answer.body.uploads;
  if (received.error) return { error: received.error.message };
  row.received();
  return follow(received.url);
}

function post(file, name, folder, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads" + (folder ? `?folder=${encodeURIComponent(folder)}` : ""));
    request.setRequestHeader(header, key());
    request.setRequestHeader("X-File-Name", encodeURIComponent(name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => resolve({ status: request.status, body: request.response ?? {} });
    request.onerror = request.onabort = reject;
    request.send(file);
  });
}

/** Looks at the file's status until it is dealt with; while a newer version lies there, the status says that it waits. */
async function follow(url) {
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 401) return { error: "It was sent. To see what becomes of it, load this page again and sign in." };
    const upload = answer?.ok ? await answer.json() : null;
    if (upload && !["received", "started"].includes(upload.state)) return { upload };
    await new Promise((resolve) => setTimeout(resolve, lookAgain));
  }
}
