// Runs before the first paint, so that a chosen theme does not flash. Reads what settings.js wrote, if anything.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const language = localStorage.getItem("language");
    if (location.pathname === "/" && location.search === "" && /^[a-z-]{2,12}$/.test(language ?? "")
        && language !== document.documentElement.lang) {
      location.replace("/?lang=" + language);
    }
  } catch {
    // A browser that keeps nothing shows what the system says.
  }
})();
