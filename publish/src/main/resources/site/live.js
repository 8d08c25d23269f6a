// Replaces the page's main part when its chapter changes. The page works without it.
const notice = document.getElementById("live-notice");
const words = document.body.dataset;
const chapter = words.watched;
let shown = mainOf(document)?.innerHTML;
let source;
let hideNotice;

foldOnSmallScreens();
if (chapter && "EventSource" in window) {
  // Hidden pages give their connection back: browsers allow only a few to one server.
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  if (!document.hidden) listen();
}

function listen() {
  if (source) return;
  source = new EventSource("/api/v1/live?chapter=" + encodeURIComponent(chapter));
  source.addEventListener("open", refresh); // what changed while nobody listened
  source.addEventListener("published", refresh);
}

function leave() {
  source?.close();
  source = undefined;
}

let refreshing = false;
let again = false;

async function refresh() {
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  try {
    do {
      again = false;
      await show(await fetch(location.pathname + location.search, { headers: { Accept: "text/html" }, cache: "no-cache" }));
    } while (again);
  } catch {
    // The server is away; the source opens again when it is back, and that refreshes.
  } finally {
    refreshing = false;
  }
}

async function show(answer) {
  if (answer.status >= 500) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = mainOf(page);
  if (!fresh || fresh.innerHTML === shown) return;
  if (answer.redirected) {
    location.replace(answer.url);
    return;
  }
  const open = folds().map((fold) => fold.open);
  shown = fresh.innerHTML;
  const anchor = anchorInView();
  mainOf(document).replaceChildren(...document.adoptNode(fresh).childNodes);
  document.title = page.title;
  foldOnSmallScreens();
  if (open.length === folds().length) folds().forEach((fold, i) => (fold.open = open[i]));
  keepInPlace(anchor);
  tell(answer.status === 410 ? words.liveGone : words.liveUpdated);
  document.dispatchEvent(new CustomEvent("chapter-updated"));
}

/** The heading nearest above the top of the window, so that what is being read stays where it is. */
function anchorInView() {
  const above = [...document.querySelectorAll("main [id]")].filter((each) => each.getBoundingClientRect().top <= 8);
  const last = above.at(-1);
  return last && { id: last.id, top: last.getBoundingClientRect().top };
}

function keepInPlace(anchor) {
  const found = anchor && document.getElementById(anchor.id);
  if (found) scrollBy({ top: found.getBoundingClientRect().top - anchor.top, behavior: "instant" });
}

function tell(text) {
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(hideNotice);
  hideNotice = setTimeout(() => (notice.hidden = true), 6000);
}

function folds() {
  return [...document.querySelectorAll("details.contents, details.beside")];
}

/** Closed where they would stand above the text, open where they stand beside it. */
function foldOnSmallScreens() {
  const contents = document.querySelector("details.contents");
  if (contents && matchMedia("(max-width: 63.99rem)").matches) contents.open = false;
  const beside = document.querySelector("details.beside");
  if (beside && matchMedia("(min-width: 88rem)").matches) beside.open = true;
}

function mainOf(page) {
  return page.getElementById("main");
}
