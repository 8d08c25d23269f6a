// Tells what a reader who opted in reads: chapter opened, headings reached, time the chapter was visible,
// end reached. Events wait in this tab and go in batches; one the server did not confirm goes again, under
// the same id, as long as the visit lasts. Loaded only while the toggle is on.
import { UNSENT, VISIT, ask, keepInVisit, keptInVisit, onChange, proofAtHand, randomId, readerId, serverNow,
  validProof } from "./tracking-consent.js";

const chapter = document.querySelector('meta[name="chapter"]').content;
const STEPS = [10, 30, 60, 180, 600, 1800]; // the only times that are told, in seconds
const MOST_UNSENT = 50;
const SEND_AT = 10;
const SEND_EVERY_MS = 10_000;
const LONGEST_PAUSE_MS = 300_000;
const VISIT_ENDS_AFTER_MS = 30 * 60_000;
const WORDS_A_SECOND = 4; // a good reader's pace; the end counts after a quarter of the time it takes

let visibleMs = 0;
let visibleSince = 0;
let told; // what this opening has told already
let timer;
let pause = SEND_EVERY_MS;
let sendAfter = 0;
let sight;

function begin() {
  visibleMs = 0;
  visibleSince = document.hidden ? 0 : performance.now();
  told = new Set();
  const { last } = visit();
  tell("CHAPTER_OPENED", last && last !== chapter ? { cameFrom: last } : {});
  keepInVisit(VISIT, { ...visit(), last: chapter });
  watch();
  clearInterval(timer);
  timer = setInterval(tick, 1000);
  send().catch(() => {});
}

// A new token when the tab is new or nothing was read for half an hour.
function visit() {
  const kept = keptInVisit(VISIT);
  const now = Date.now();
  const present = kept && now - kept.at < VISIT_ENDS_AFTER_MS ? { ...kept, at: now } : { token: randomId(), at: now };
  keepInVisit(VISIT, present);
  return present;
}

// Headings and the end of the text; what is scrolled past in a flash is not reached.
function watch() {
  sight?.disconnect();
  const text = document.querySelector("article.prose");
  if (!text) return;
  const ends = new Set([text.lastElementChild]);
  sight = new IntersectionObserver(seen(ends), { rootMargin: "0px 0px -15% 0px" });
  for (const heading of text.querySelectorAll(":is(h1, h2, h3, h4)[id]")) sight.observe(heading);
  if (text.lastElementChild) sight.observe(text.lastElementChild);
}

const inView = new Set();

function seen(ends) {
  inView.clear();
  return (entries) => {
    for (const { target, isIntersecting } of entries) {
      const what = ends.has(target) ? "the end" : target.id;
      if (isIntersecting) inView.add(what);
      else inView.delete(what);
      if (isIntersecting && ends.has(target) && target.id) inView.add(target.id);
    }
  };
}

function seconds() {
  return (visibleMs + (visibleSince ? performance.now() - visibleSince : 0)) / 1000;
}

function tick() {
  if (readerId() === null) return stop();
  if (document.hidden) return;
  const now = seconds();
  for (const step of STEPS) if (now >= step) once(`time ${step}`, "TIME_VISIBLE", { dwellSeconds: step });
  for (const what of inView) {
    if (what !== "the end") once(`section ${what}`, "SECTION_REACHED", { section: what });
  }
  if (inView.has("the end") && now >= leastToFinish()) once("finished", "CHAPTER_FINISHED", {});
  if (unsent().length >= SEND_AT || Date.now() >= sendAfter) send().catch(() => {});
}

function leastToFinish() {
  const words = document.querySelector("article.prose")?.textContent.split(/\s+/).length ?? 0;
  return Math.min(Math.max(words / WORDS_A_SECOND / 4, 2), 120);
}

function once(what, kind, more) {
  if (told.has(what)) return;
  told.add(what);
  tell(kind, more);
}

function unsent() {
  return keptInVisit(UNSENT) ?? [];
}

function keepUnsent(events) {
  keepInVisit(UNSENT, events.length ? events.slice(-MOST_UNSENT) : null);
}

function tell(kind, more) {
  const event = { eventId: randomId(), kind, chapter, ...more, at: new Date(serverNow()).toISOString() };
  keepUnsent([...unsent(), event]);
}

let sending = false;

// Events keep their ids, so telling one twice counts once.
async function send(renew = false) {
  const reader = readerId();
  if (!reader || (sending && !renew) || !unsent().length) return;
  sending = true;
  sendAfter = Date.now() + pause;
  try {
    const proof = await validProof(reader, renew);
    // The toggle may have been turned off meanwhile, here or in another tab.
    if (!proof || readerId() !== reader) return;
    const events = unsent();
    const answer = await ask("POST", "/reading/events", { proof, visit: visit().token, events });
    if (answer.status === 401 && !renew) return await send(true);
    settle(reader, events, answer);
  } catch {
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  } finally {
    sending = false;
  }
}

// Only what another attempt can mend is kept for one.
function settle(reader, events, answer) {
  const mendable = answer.status >= 500 || answer.status === 429 || answer.status === 401;
  pause = answer.ok ? SEND_EVERY_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
  if (mendable || readerId() !== reader) return;
  const done = new Set(events.map((event) => event.eventId));
  keepUnsent(unsent().filter((event) => !done.has(event.eventId)));
}

// A page that is going cannot wait for an answer, so what it sends stays unconfirmed and goes again.
function sendInPassing() {
  const events = unsent();
  const proof = readerId() && proofAtHand();
  if (!proof || !events.length) return;
  const body = JSON.stringify({ proof, visit: visit().token, events });
  navigator.sendBeacon("/reading/events", new Blob([body], { type: "application/json" }));
}

function visibilityChanged() {
  if (document.hidden) {
    visibleMs += visibleSince ? performance.now() - visibleSince : 0;
    visibleSince = 0;
    sendInPassing();
  } else {
    visibleSince = performance.now();
  }
}

function stop() {
  clearInterval(timer);
  sight?.disconnect();
  document.removeEventListener("visibilitychange", visibilityChanged);
}

document.addEventListener("visibilitychange", visibilityChanged);
document.addEventListener("chapter-updated", watch);
onChange(() => readerId() === null && stop());
// A page that comes back from the browser's cache is opened again.
window.addEventListener("pageshow", (event) => event.persisted && readerId() && begin());
begin();
