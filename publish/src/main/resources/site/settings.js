// The choices of the Settings page. Nothing is kept until a choice is made, and the default keeps nothing.
const choices = ["theme", "language"];

for (const name of choices) {
  const inputs = document.querySelectorAll(`input[name="${name}"]`);
  const kept = localStorage.getItem(name) ?? "";
  for (const input of inputs) {
    input.checked = input.value === kept;
    input.addEventListener("change", () => choose(name, input.value));
  }
}

function choose(name, value) {
  if (value) localStorage.setItem(name, value);
  else localStorage.removeItem(name);
  if (name === "theme") {
    if (value) document.documentElement.dataset.theme = value;
    else delete document.documentElement.dataset.theme;
  }
}
