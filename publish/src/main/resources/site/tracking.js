// The tracking toggle, on every page. Until it is turned on this script reads two keys of localStorage
// and does nothing else: it writes nothing, sets no cookie and asks the server nothing. What there is to
// do once it is on, or on the Settings page, is in scripts of its own, loaded only then.
const chapter = document.querySelector('meta[name="chapter"]')?.content;

// A browser may forbid storage altogether; then there is nothing to do here.
function kept(key) {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function start() {
  if (document.getElementById("tracking")) import("./tracking-settings.js");
  else if (chapter && kept("chapterhouse.reader")) import("./tracking-recorder.js");
  else if (kept("chapterhouse.erase")) import("./tracking-consent.js").then(({ erase }) => erase());
  sayThatItIsOn();
  document.addEventListener("chapter-updated", sayThatItIsOn);
}

function sayThatItIsOn() {
  const hint = document.querySelector(".tracking-hint");
  if (hint && kept("chapterhouse.reader")) {
    hint.querySelector("span").textContent = hint.dataset.on;
    hint.querySelector("a").textContent = hint.dataset.onWay;
  }
}

if (document.prerendering) document.addEventListener("prerenderingchange", start, { once: true });
else start();
