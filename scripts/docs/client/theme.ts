/** Runs in the head, before the first paint: the chosen theme must not flash the other one. */
const KEY = "fer-theme";

type Theme = "light" | "dark";

/** Storage is refused in some private modes; the theme then simply follows the system. */
function storedTheme(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : undefined;
  } catch {
    return undefined;
  }
}

function systemTheme(): Theme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function show(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  document.dispatchEvent(new CustomEvent("themechange"));
}

function toggle(): void {
  const theme = document.documentElement.dataset["theme"] === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then the choice lasts as long as the page.
  }
  show(theme);
}

show(storedTheme() ?? systemTheme());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  if (!storedTheme()) show(systemTheme());
});
document.addEventListener("DOMContentLoaded", () =>
  document.getElementById("theme")?.addEventListener("click", toggle),
);
