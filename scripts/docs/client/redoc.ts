import { textOf, unpack } from "./unpack.ts";

/** Unpacks Redoc from the page itself and shows the description that stands beside it. */
interface Redoc {
  init(spec: unknown, options: object, element: HTMLElement, done?: () => void): void;
}

declare global {
  interface Window {
    Redoc?: Redoc;
  }
}

interface PageOptions {
  options: object;
  themes: Readonly<Record<string, object>>;
}

/** An element, not `eval`: the page's policy allows inline scripts and nothing else. */
function run(source: string): void {
  const script = document.createElement("script");
  script.textContent = source;
  document.head.append(script);
}

/** The header sticks to the top on wide screens only. */
function headerHeight(): number {
  const header = document.querySelector<HTMLElement>("header.site");
  return header && getComputedStyle(header).position === "sticky" ? header.offsetHeight : 0;
}

function render(spec: unknown, { options, themes }: PageOptions): void {
  const element = document.getElementById("redoc");
  if (!element || !window.Redoc) throw new Error("Redoc did not start");
  const theme = themes[document.documentElement.dataset["theme"] ?? "light"];
  window.Redoc.init(spec, { ...options, theme, scrollYOffset: headerHeight }, element, () => {
    element.dataset["ready"] = "true";
  });
}

async function start(): Promise<void> {
  run(await unpack("redoc-script"));
  render(JSON.parse(await unpack("spec")), JSON.parse(textOf("redoc-options")) as PageOptions);
  // Redoc bakes the theme into its styles and cannot change it in place.
  document.addEventListener("themechange", () => location.reload());
}

start().catch((error: unknown) => {
  const wait = document.getElementById("wait");
  if (wait)
    wait.textContent =
      "Этот браузер не смог открыть описание. Нужен Chrome 80, Firefox 113, Safari 16.4 или новее; файлы описания лежат на странице «Обзор».";
  console.error(error);
});

export {};
