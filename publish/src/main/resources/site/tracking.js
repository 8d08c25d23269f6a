// The tracking toggle. Until it is turned on this script reads one key of localStorage and does
// nothing else: it writes nothing, sets no cookie and asks the server nothing.
//
// On:  localStorage  chapterhouse.reader    the random id, known to this browser alone
//      localStorage  chapterhouse.proof     {proof, expiresAt, offset}: a word signed by the server
//      sessionStorage chapterhouse.visit    token of this visit, gone with the tab
//      sessionStorage chapterhouse.unsent   events the server has not confirmed yet
// Off: all of these are removed at once. Only while the server has not confirmed the erasure,
//      localStorage  chapterhouse.erase     keeps the id, so that erasing can be asked for again.

const READER = "chapterhouse.reader";
const PROOF = "chapterhouse.proof";
const VISIT = "chapterhouse.visit";
const UNSENT = "chapterhouse.unsent";
const ERASE = "chapterhouse.erase";
const MOST_UNSENT = 20;
const RENEW_BEFORE_MS = 30_000;

const WORDS = {
  en: {
    on: "On since you turned it on in this browser.",
    off: "Off. Nothing is collected.",
    signal:
      "Your browser asks sites not to track you (GPC or Do Not Track). It stays off unless you turn it on here.",
    busy: "One moment…",
    failed: "That did not work, so it stays off. Try again later.",
    outdated: "This page is out of date. Reload it and try again.",
    erasing: "Off in this browser. The server could not be reached; erasing is asked for again on the next page.",
    erased: (n) => `Off. Erased: the number, the consent and ${n} ${n === 1 ? "event" : "events"}.`,
  },
  ru: {
    on: "Включено вами в этом браузере.",
    off: "Выключено. Ничего не собирается.",
    signal:
      "Ваш браузер просит сайты не следить за вами (GPC или Do Not Track). Пока вы сами не включите, всё выключено.",
    busy: "Минуту…",
    failed: "Не получилось, поэтому осталось выключенным. Попробуйте позже.",
    outdated: "Страница устарела. Обновите её и попробуйте снова.",
    erasing: "В этом браузере выключено. Сервер недоступен; просьба стереть будет повторена на следующей странице.",
    erased: (n) => `Выключено. Стёрто: число, согласие, событий: ${n}.`,
  },
};

const language = document.documentElement.lang || "en";
const words = WORDS[language] ?? WORDS.en;

// A browser may forbid storage altogether; then the toggle cannot be turned on and stays off.
function stored(storage, key) {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

const local = () => window.localStorage;
const session = () => window.sessionStorage;

function forget() {
  for (const key of [READER, PROOF]) local().removeItem(key);
  for (const key of [VISIT, UNSENT]) session().removeItem(key);
}

function ask(method, path, body) {
  return fetch(path, {
    method,
    keepalive: true,
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

function keepProof({ proof, expiresAt, now }) {
  const offset = Date.parse(now) - Date.now();
  local().setItem(PROOF, JSON.stringify({ proof, expiresAt, offset }));
  return proof;
}

function keptProof() {
  return JSON.parse(stored(local, PROOF) ?? "null");
}

// The server's time, as well as this browser can tell.
function serverNow() {
  return Date.now() + (keptProof()?.offset ?? 0);
}

async function validProof(reader, renew) {
  const kept = keptProof();
  if (!renew && kept && Date.parse(kept.expiresAt) - serverNow() > RENEW_BEFORE_MS) return kept.proof;
  const answer = await ask("POST", "/reading/proofs", { reader });
  if (answer.status === 401 || answer.status === 400) return endedElsewhere(reader);
  if (!answer.ok) return null;
  const fresh = await answer.json();
  return stored(local, READER) === reader ? keepProof(fresh) : null;
}

// The server knows no such consent (any more): then there is none here either.
function endedElsewhere(reader) {
  if (stored(local, READER) === reader) forget();
  show();
  return null;
}

function visit() {
  let token = session().getItem(VISIT);
  if (!token) {
    token = randomId();
    session().setItem(VISIT, token);
  }
  return token;
}

// crypto.randomUUID exists on https and localhost only.
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function unsent() {
  return JSON.parse(session().getItem(UNSENT) ?? "[]");
}

function keepUnsent(events) {
  if (events.length) session().setItem(UNSENT, JSON.stringify(events.slice(-MOST_UNSENT)));
  else session().removeItem(UNSENT);
}

async function chapterOpened(chapter) {
  const reader = stored(local, READER);
  if (!reader) return;
  const event = {
    eventId: randomId(),
    kind: "CHAPTER_OPENED",
    chapter,
    at: new Date(serverNow()).toISOString(),
  };
  keepUnsent([...unsent(), event]);
  await send(reader);
}

// Events keep their ids, so sending one twice counts once.
async function send(reader, renew = false) {
  const proof = await validProof(reader, renew);
  // The toggle may have been turned off meanwhile, here or in another tab.
  if (!proof || stored(local, READER) !== reader) return;
  const events = unsent();
  if (!events.length) return;
  const answer = await ask("POST", "/reading/events", { proof, visit: visit(), events });
  if (answer.status === 401) {
    if (!renew) await send(reader, true);
    return;
  }
  // Only what another attempt can mend is kept for one.
  if (answer.ok || (answer.status >= 400 && answer.status < 500)) {
    const done = new Set(events.map((event) => event.eventId));
    if (stored(local, READER) === reader) {
      keepUnsent(unsent().filter((event) => !done.has(event.eventId)));
    }
  }
}

async function turnOn(textVersion) {
  const answer = await ask("POST", "/reading/consent", { language, textVersion });
  if (!answer.ok) throw new Error(answer.status === 409 ? words.outdated : words.failed);
  const consent = await answer.json();
  local().setItem(READER, consent.reader);
  keepProof(consent);
}

// Off in this browser first, whatever the server says.
async function turnOff() {
  const reader = stored(local, READER);
  if (reader) local().setItem(ERASE, reader);
  forget();
  return erase();
}

async function erase() {
  const reader = stored(local, ERASE);
  if (!reader) return words.off;
  try {
    const answer = await ask("DELETE", "/reading/consent", { reader });
    if (!answer.ok) return words.erasing;
    if (stored(local, ERASE) === reader) local().removeItem(ERASE);
    const receipt = await answer.json();
    return words.erased(receipt.erased.events);
  } catch {
    return words.erasing;
  }
}

function doNotTrack() {
  return navigator.globalPrivacyControl === true || navigator.doNotTrack === "1";
}

function show(text) {
  const toggle = document.querySelector("#tracking #tracking-toggle");
  if (!toggle) return;
  toggle.checked = stored(local, READER) !== null;
  const otherwise = toggle.checked ? words.on : doNotTrack() ? words.signal : words.off;
  const status = document.querySelector("#tracking #tracking-status");
  if (status) status.textContent = text ?? otherwise;
}

async function toggled(toggle, textVersion) {
  const on = toggle.checked;
  toggle.disabled = true;
  show(words.busy);
  let text;
  try {
    if (on) await turnOn(textVersion);
    else text = await turnOff();
  } catch (error) {
    text = error instanceof TypeError ? words.failed : error.message;
  }
  toggle.disabled = false;
  show(text);
}

function start() {
  const section = document.querySelector("#tracking");
  const toggle = section?.querySelector("#tracking-toggle");
  if (toggle) {
    toggle.disabled = false;
    toggle.addEventListener("change", () => toggled(toggle, section.dataset.textVersion ?? "1"));
    show();
  }
  if (stored(local, ERASE) !== null) erase().then((text) => toggle && show(text));
  // Another tab may turn it on or off; what it does to localStorage arrives here.
  window.addEventListener("storage", (event) => {
    if (event.key !== READER && event.key !== null) return;
    if (event.newValue === null) for (const key of [VISIT, UNSENT]) session().removeItem(key);
    show();
  });
  const chapter = document.querySelector('meta[name="chapter"]')?.content;
  // A failure to send is no concern of the reader's; the event waits for the next page.
  if (chapter && stored(local, READER) !== null) chapterOpened(chapter).catch(() => {});
}

if (document.prerendering) document.addEventListener("prerenderingchange", start, { once: true });
else start();
