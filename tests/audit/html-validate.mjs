export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Titles are as printed.
    "long-title": "off",
    // How a browser writes down what a program drew.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-inline-style": "off",
    // HTML asks no more of an id than that it has no space; a list may have a name.
    "valid-id": ["error", { relaxed: true }],
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};
