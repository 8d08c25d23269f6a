// A reader's consent as this browser holds it.
//
// On:  localStorage   chapterhouse.reader   the random id, known to this browser alone
//      localStorage   chapterhouse.proof    {proof, expiresAt, offset}: a word signed by the server
//      sessionStorage chapterhouse.visit    token of this visit, gone with the tab or after half an hour
//      sessionStorage chapterhouse.unsent   events the server has not confirmed yet
// Off: all of these are removed at once. Only while the server has not confirmed the erasure,
//      localStorage   chapterhouse.erase    keeps the id, so that erasing can be asked for again.

const READER = "chapterhouse.reader";
const PROOF = "chapterhouse.proof";
const ERASE = "chapterhouse.erase";
export const VISIT = "chapterhouse.visit";
export const UNSENT = "chapterhouse.unsent";
const RENEW_BEFORE_MS = 30_000;

const local = () => window.localStorage;
const session = () => window.sessionStorage;

// A browser may forbid storage altogether; then the toggle cannot be turned on and stays off.
function stored(storage, key) {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

export const readerId = () => stored(local, READER);
export const keptInVisit = (key) => JSON.parse(stored(session, key) ?? "null");

export function keepInVisit(key, value) {
  if (value === null) session().removeItem(key);
  else session().setItem(key, JSON.stringify(value));
}

function forget() {
  for (const key of [READER, PROOF]) local().removeItem(key);
  for (const key of [VISIT, UNSENT]) session().removeItem(key);
}

// What other tabs do to localStorage arrives here.
export function onChange(listener) {
  window.addEventListener("storage", (event) => {
    if (event.key !== READER && event.key !== null) return;
    if (event.newValue === null) for (const key of [VISIT, UNSENT]) session().removeItem(key);
    listener();
  });
}

export function ask(method, path, body) {
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

const keptProof = () => JSON.parse(stored(local, PROOF) ?? "null");

// The server's time, as well as this browser can tell.
export const serverNow = () => Date.now() + (keptProof()?.offset ?? 0);

// A proof that is good for a while yet, without asking anybody; null when there is none.
export function proofAtHand() {
  const kept = keptProof();
  return kept && Date.parse(kept.expiresAt) > serverNow() ? kept.proof : null;
}

export async function validProof(reader, renew) {
  const kept = keptProof();
  if (!renew && kept && Date.parse(kept.expiresAt) - serverNow() > RENEW_BEFORE_MS) return kept.proof;
  const answer = await ask("POST", "/reading/proofs", { reader });
  if (answer.status === 401 || answer.status === 400) {
    const problem = await answer.json().catch(() => ({}));
    return ended(reader, problem.type);
  }
  if (!answer.ok) return null;
  const fresh = await answer.json();
  return readerId() === reader ? keepProof(fresh) : null;
}

// The server knows no such consent (any more): then there is none here either. If it was given to an
// older text, what was collected under that text is erased, and the reader may decide again.
function ended(reader, problem) {
  if (readerId() !== reader) return null;
  if (problem === "/problems/consent-outdated") turnOff();
  else forget();
  return null;
}

// crypto.randomUUID exists on https and localhost only.
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// Returns the status of the answer when the server does not agree.
export async function turnOn(language, textVersion) {
  const answer = await ask("POST", "/reading/consent", { language, textVersion });
  if (!answer.ok) return answer.status;
  const consent = await answer.json();
  local().setItem(READER, consent.reader);
  keepProof(consent);
  return 0;
}

// Off in this browser first, whatever the server says.
export async function turnOff() {
  const reader = readerId();
  if (reader) local().setItem(ERASE, reader);
  forget();
  return erase();
}

export const erasureIsOpen = () => stored(local, ERASE) !== null;

// Returns the receipt; null while the server cannot be reached.
export async function erase() {
  const reader = stored(local, ERASE);
  if (!reader) return null;
  try {
    const answer = await ask("DELETE", "/reading/consent", { reader });
    if (!answer.ok) return null;
    if (stored(local, ERASE) === reader) local().removeItem(ERASE);
    return await answer.json();
  } catch {
    return null;
  }
}
