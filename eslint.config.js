import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["generated/", "docs-site/", "pages-site/", "certify-report/", ".ferkit/"]),
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      // No `lib`: the types know the globals, and listing them for each file anew takes a tenth of the time.
      parserOptions: { project: "./tsconfig.json", lib: [], tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // There are no enums to assign to (erasableSyntaxOnly), and looking for them takes time.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // Our classes are errors, streams and hosts, always made with `new`; looking at every assignment for one takes a tenth of the time.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // `toRecord<Slot>(row)`: a decoder whose result type the caller names.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      globals: {
        console: "readonly",
        process: "readonly",
        URL: "readonly",
        fetch: "readonly",
        Response: "readonly",
        Request: "readonly",
        Headers: "readonly",
        CompressionStream: "readonly",
      },
    },
  },
);
