// Suggestions under the search field while its words are typed. Without this script the form asks the search page.
const field = document.querySelector(".search-box input[name=q]");
const form = field?.form;
const PAUSE = 120;
const LIMIT = 8;

if (field) {
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  form.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let timer = 0;
  let asked = null;

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event);
    else if (event.key === "Enter") open(event);
    else if (event.key === "Escape" && !list.hidden) hide(event);
  });
  field.addEventListener("blur", () => setTimeout(hide, 150)); // after a click on a suggestion
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    }
  });

  async function ask() {
    asked?.abort();
    const words = field.value.trim();
    if (words.length < 2) return hide();
    asked = new AbortController();
    const query = new URLSearchParams({ q: words, language: form.elements.language.value, limit: LIMIT });
    try {
      const answer = await fetch("/api/v1/search?" + query, { signal: asked.signal });
      if (answer.ok) show((await answer.json()).results);
    } catch (error) {
      if (error.name !== "AbortError") hide(); // the form still works
    }
  }

  function show(results) {
    list.replaceChildren(...results.map((result, index) => {
      const item = document.createElement("li");
      item.id = "suggestion-" + index;
      item.dataset.url = result.url;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.append(result.title);
      if (result.heading) {
        const heading = document.createElement("span");
        heading.className = "quiet";
        heading.textContent = result.heading.title;
        item.append(heading);
      }
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", () => location.assign(result.url));
      return item;
    }));
    list.hidden = results.length === 0 || document.activeElement !== field;
    field.setAttribute("aria-expanded", String(!list.hidden));
    field.removeAttribute("aria-activedescendant");
  }

  function selected() {
    return list.hidden ? null : list.querySelector('[aria-selected="true"]');
  }

  function move(event) {
    if (list.hidden) return;
    event.preventDefault();
    const items = [...list.children];
    const now = items.indexOf(selected());
    const next = (now + (event.key === "ArrowDown" ? 1 : -1) + items.length + (now < 0 && event.key === "ArrowUp" ? 1 : 0)) % items.length;
    items.forEach((item, index) => item.setAttribute("aria-selected", String(index === next)));
    field.setAttribute("aria-activedescendant", items[next].id);
    items[next].scrollIntoView({ block: "nearest" });
  }

  function open(event) {
    const choice = selected();
    if (choice) {
      event.preventDefault();
      location.assign(choice.dataset.url);
    }
  }

  function hide(event) {
    event?.preventDefault();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }
}
