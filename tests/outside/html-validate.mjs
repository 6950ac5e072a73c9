// Each rule that is not as recommended has its reason.
export default {
  extends: ['html-validate:recommended'],
  rules: {
    // The standard asks for neither case.
    'doctype-style': ['error', { style: 'lowercase' }],
    // Style alone; the framework writes both.
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Inside a form, a button without a type sends it: that is what ours are for.
    'no-implicit-button-type': 'off',
    // Tables become blocks on a phone, and lists lose their marks: some browsers then drop the role, so it is said once more.
    'no-redundant-role': 'off',
    // A list inside a label, where ul is not allowed.
    'prefer-native-element': 'off',
    // Several buttons of one name, of which one is pressed, and the framework's hidden "false" beside a checkbox.
    'form-dup-name': 'off',
    // A list may be named (ARIA 1.2); the rule would allow it for landmarks and fields alone.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
};
