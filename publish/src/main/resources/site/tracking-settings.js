// The toggle on the Settings page, the receipt of an erasure, and what is held about the reader.
import { ask, erase, erasureIsOpen, onChange, readerId, turnOff, turnOn } from "./tracking-consent.js";

const language = document.documentElement.lang || "en";
const section = document.getElementById("tracking");
const part = (name) => section.querySelector(`#tracking-${name}`);
const toggle = part("toggle");
const MOST_TITLES = 20;

const WORDS = {
  en: {
    on: "On in this browser, until you turn it off.",
    off: "Off. Nothing is collected.",
    signal:
      "Your browser asks sites not to track you (GPC or Do Not Track). It stays off unless you turn it on here.",
    busy: "One moment…",
    failed: "That did not work, so it stays off. Try again later.",
    outdated: "This page is out of date. Reload it and try again.",
    tooMany: "Too many tries from your connection. Wait a minute and try again.",
    erasing:
      "Off in this browser. The server could not be reached; erasing is asked for again on the next page.",
    erased: (n) => `Off. Erased: the number, the consent and ${n} ${n === 1 ? "event" : "events"}.`,
    receipt: ({ events, cancelled, tombstones }, at) => [
      ["Erased at", at],
      ["Events erased", events],
      ["of these never passed on", cancelled],
      ["of these taken back from the event topic", tombstones],
    ],
    finished: "finished",
    reached: (n) => `${n} ${n === 1 ? "heading" : "headings"} reached`,
    opened: "opened",
    stayed: (seconds) => (seconds < 60 ? `${seconds} seconds` : seconds === 60 ? "one minute" : `${seconds / 60} minutes`),
  },
  ru: {
    on: "Включено в этом браузере, пока вы не выключите.",
    off: "Выключено. Ничего не собирается.",
    signal:
      "Ваш браузер просит сайты не следить за вами (GPC или Do Not Track). Пока вы сами не включите, всё выключено.",
    busy: "Минуту…",
    failed: "Не получилось, поэтому осталось выключенным. Попробуйте позже.",
    outdated: "Страница устарела. Обновите её и попробуйте снова.",
    tooMany: "Слишком много попыток с вашего соединения. Подождите минуту и попробуйте снова.",
    erasing:
      "В этом браузере выключено. Сервер недоступен; просьба стереть будет повторена на следующей странице.",
    erased: (n) => `Выключено. Стёрто: число, согласие, событий: ${n}.`,
    receipt: ({ events, cancelled, tombstones }, at) => [
      ["Стёрто", at],
      ["Событий стёрто", events],
      ["из них никому не переданных", cancelled],
      ["из них отозванных из топика событий", tombstones],
    ],
    finished: "дочитано",
    reached: (n) => `заголовков пройдено: ${n}`,
    opened: "открыто",
    stayed: (seconds) => (seconds < 60 ? `${seconds} секунд` : `${seconds / 60} мин.`),
  },
};
const words = WORDS[language] ?? WORDS.en;

const asksNotToBeTracked = () => navigator.globalPrivacyControl === true || navigator.doNotTrack === "1"
  || section.querySelector(".signal") !== null;

function show(text) {
  toggle.checked = readerId() !== null;
  const otherwise = toggle.checked ? words.on : asksNotToBeTracked() ? words.signal : words.off;
  part("status").textContent = text ?? otherwise;
  part("own").hidden = !toggle.checked;
}

async function toggled() {
  const on = toggle.checked;
  toggle.disabled = true;
  part("receipt").hidden = true;
  show(words.busy);
  let text;
  try {
    text = on ? refusal(await turnOn(language, section.dataset.textVersion)) : confirmed(await turnOff());
  } catch {
    text = words.failed;
  }
  toggle.disabled = false;
  show(text);
  showProgress();
}

function refusal(status) {
  if (status === 0) return undefined;
  return { 409: words.outdated, 429: words.tooMany }[status] ?? words.failed;
}

function confirmed(receipt) {
  if (!receipt) return erasureIsOpen() ? words.erasing : words.off;
  const at = new Date(receipt.at).toLocaleString(language, { dateStyle: "long", timeStyle: "medium" });
  part("receipt").replaceChildren(...words.receipt(receipt.erased, at).flatMap(([name, value]) => [
    element("dt", name), element("dd", value)]));
  part("receipt").hidden = false;
  return words.erased(receipt.erased.events);
}

function element(name, text, more = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, more);
}

async function showProgress() {
  const reader = readerId();
  if (!reader) return part("progress").replaceChildren();
  const answer = await ask("POST", "/reading/progress", { reader }).catch(() => null);
  if (!answer?.ok || readerId() !== reader) return;
  const { chapters } = await answer.json();
  part("none").hidden = chapters.length > 0;
  part("progress").replaceChildren(...chapters.map(line));
  for (const link of [...part("progress").querySelectorAll("a")].slice(0, MOST_TITLES)) await nameByTitle(link);
}

function line({ chapter, last, sections, seconds, finished }) {
  const item = document.createElement("li");
  item.classList.toggle("finished", finished);
  const path = chapter.split("/").map(encodeURIComponent).join("/");
  const name = chapter.slice(chapter.lastIndexOf("/") + 1).replaceAll("-", " ");
  const far = finished ? words.finished : sections ? words.reached(sections) : words.opened;
  const how = seconds ? `${far}, ${words.stayed(seconds)}` : far;
  const when = element("time", new Date(last).toLocaleDateString(language, { dateStyle: "medium" }), { dateTime: last });
  item.append(element("a", name, { href: `/${path}` }), element("span", how), when);
  return item;
}

// Only the reader's own page asks this, and only for chapters they have opened here.
async function nameByTitle(link) {
  const answer = await fetch(`/api/v1/chapters${link.pathname}`, { credentials: "omit" }).catch(() => null);
  const title = answer?.ok && (await answer.json()).title;
  if (title) link.textContent = title;
}

async function download() {
  const answer = await ask("POST", "/reading/own", { reader: readerId() }).catch(() => null);
  if (!answer?.ok) return show(words.failed);
  const address = URL.createObjectURL(await answer.blob());
  element("a", "", { href: address, download: "reading.json" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

toggle.disabled = false;
toggle.addEventListener("change", toggled);
part("download").addEventListener("click", download);
onChange(() => {
  show();
  showProgress();
});
show();
showProgress();
if (erasureIsOpen()) erase().then((receipt) => show(confirmed(receipt)));
