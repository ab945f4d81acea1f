import typescript from "typescript-eslint";

export default typescript.config(
  { ignores: ["target/**", "node_modules/**", "build/**", "eslint.config.mjs", "src/test/editor/**"] },
  ...typescript.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
    },
  },
);
