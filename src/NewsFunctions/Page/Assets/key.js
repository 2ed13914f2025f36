// The desk's key: typed once, or brought in the address behind "#", where no server and no log sees it. Kept for this tab alone.
const place = "news-desk-key";

export const header = "x-functions-key";
export const key = () => sessionStorage.getItem(place) ?? "";
export const keep = (typed) => sessionStorage.setItem(place, typed.trim());
export const forget = () => sessionStorage.removeItem(place);

const brought = new URLSearchParams(location.hash.slice(1)).get("key");
if (brought) {
  keep(brought);
  history.replaceState(null, "", location.pathname + location.search);
}
