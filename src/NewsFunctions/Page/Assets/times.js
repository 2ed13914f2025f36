// Shows every time in the reader's own zone; the newsroom's stays on hover. Without this module the page shows the newsroom's.
const newsroom = document.documentElement.dataset.zone;
const reader = Intl.DateTimeFormat().resolvedOptions().timeZone;

const dayForm = { day: "numeric", month: "long", year: "numeric" };
const clockForm = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function format(instant, zone, options) {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone }).format(instant);
}

function dayOf(instant, zone) {
  return format(instant, zone, dayForm);
}

function briefDay(instant, zone) {
  const now = new Date();
  if (dayOf(instant, zone) === dayOf(now, zone)) return "today";
  const isThisYear = format(instant, zone, { year: "numeric" }) === format(now, zone, { year: "numeric" });
  return isThisYear ? format(instant, zone, { day: "numeric", month: "long" }) : dayOf(instant, zone);
}

/** The words for an instant in a zone; "clock" leaves the day out where it is the newsroom's own, "brief" says no more of it than is needed. */
export function words(instant, zone, form) {
  const clock = format(instant, zone, clockForm);
  if (form === "full") return `${dayOf(instant, zone)}, ${clock}`;
  if (form === "brief") return `${briefDay(instant, zone)}, ${clock}`;
  return dayOf(instant, zone) === dayOf(instant, newsroom) ? clock : `${format(instant, zone, { day: "numeric", month: "short" })}, ${clock}`;
}

/** Puts one time element into the reader's zone. */
export function localize(time) {
  const instant = new Date(time.dateTime);
  const theirs = words(instant, newsroom, time.dataset.form);
  const ours = words(instant, reader, time.dataset.form);
  time.textContent = ours;
  if (ours !== theirs) time.title = `${theirs} in the newsroom (${newsroom})`;
}

document.querySelectorAll("time[data-form]").forEach(localize);
const note = document.querySelector("[data-zones]");
if (note && reader !== newsroom) note.textContent = `Times are yours (${reader}); point at one for the newsroom’s (${newsroom}).`;
