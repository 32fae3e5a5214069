import type { ApiName } from "../generate/bundle.ts";

const SYSTEM_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif';
const MONO_FONT = 'ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace';

interface Palette {
  text: string;
  muted: string;
  background: string;
  panel: string;
  nested: string;
  line: string;
  accent: string;
  code: string;
  codeBackground: string;
  danger: string;
  success: string;
}

const LIGHT: Palette = {
  text: "#1d2633",
  muted: "#586577",
  background: "#ffffff",
  panel: "#f5f7fa",
  nested: "#f7f9fc",
  line: "#d8dfe8",
  accent: "#0b5fb8",
  code: "#a8323e",
  codeBackground: "#eef2f7",
  danger: "#b3261e",
  success: "#1b7a3d",
};

const DARK: Palette = {
  text: "#e3e8ef",
  muted: "#9aa7b8",
  background: "#12161d",
  panel: "#191f29",
  nested: "#171d26",
  line: "#313b4a",
  accent: "#7cb8ff",
  code: "#ffb4a9",
  codeBackground: "#232b37",
  danger: "#ff8a80",
  success: "#6fd694",
};

/** Redoc computes shades of its colours, so it needs them as values: CSS variables would break it. */
function theme(palette: Palette): object {
  const shade = { main: palette.accent, light: palette.accent, dark: palette.accent, contrastText: palette.background };
  return {
    spacing: { sectionVertical: 28 },
    colors: {
      primary: shade,
      success: { main: palette.success },
      error: { main: palette.danger },
      text: { primary: palette.text, secondary: palette.muted },
      gray: { 50: palette.panel, 100: palette.codeBackground },
      border: { dark: palette.line, light: palette.line },
      responses: {
        success: { color: palette.success, backgroundColor: palette.panel, tabTextColor: "#7fe0a3" },
        error: { color: palette.danger, backgroundColor: palette.panel, tabTextColor: "#ff9d94" },
      },
    },
    schema: {
      linesColor: palette.line,
      typeNameColor: palette.muted,
      typeTitleColor: palette.muted,
      requireLabelColor: palette.danger,
      nestedBackground: palette.nested,
      arrow: { color: palette.muted },
    },
    typography: {
      fontSize: "15px",
      lineHeight: "1.55",
      fontFamily: SYSTEM_FONT,
      headings: { fontFamily: SYSTEM_FONT, fontWeight: "600" },
      code: { fontFamily: MONO_FONT, fontSize: "13px", color: palette.code, backgroundColor: palette.codeBackground },
      links: { color: palette.accent, visited: palette.accent, hover: palette.accent },
    },
    sidebar: {
      width: "290px",
      backgroundColor: palette.panel,
      textColor: palette.text,
      activeTextColor: palette.accent,
    },
    rightPanel: { backgroundColor: "#1f2733", textColor: "#f2f5f9" },
    codeBlock: { backgroundColor: "#161c26" },
    fab: { backgroundColor: palette.panel, color: palette.accent },
  };
}

/** Options of one page; the page itself picks the theme. */
export function redocOptions(api: ApiName): { options: object; themes: { light: object; dark: object } } {
  const download = (title: string, folder: string, extension: string) => ({
    title,
    url: `${folder}/${api}.${extension}`,
  });
  return {
    options: {
      scrollYOffset: 0,
      simpleOneOfTypeLabel: true,
      hideSchemaTitles: false,
      jsonSamplesExpandLevel: 4,
      sortRequiredPropsFirst: false,
      minCharacterLengthToInitSearch: 2,
      downloadUrls: [
        download("OpenAPI 3.1, YAML", "openapi", "yaml"),
        download("JSON", "openapi", "json"),
        download("OpenAPI 3.0.3, YAML", "openapi-3.0", "yaml"),
        download("JSON", "openapi-3.0", "json"),
      ],
      labels: {
        enum: "Значение",
        enumSingleValue: "Значение",
        enumArray: "Элементы",
        default: "По умолчанию",
        deprecated: "Устарело",
        example: "Пример",
        examples: "Примеры",
        recursive: "Рекурсия",
        arrayOf: "Массив: ",
        webhook: "Событие",
        const: "Значение",
        noResultsFound: "Ничего не найдено",
        download: "Скачать",
        downloadSpecification: "Скачать описание",
        responses: "Ответы",
        callbackResponses: "Ответы на обратный вызов",
        requestSamples: "Примеры запроса",
        responseSamples: "Примеры ответа",
      },
    },
    themes: { light: theme(LIGHT), dark: theme(DARK) },
  };
}
