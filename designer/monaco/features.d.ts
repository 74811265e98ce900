// Features of Monaco are loaded for what they do; they export nothing.
declare module "monaco-editor/features/*/register.js";
declare module "monaco-editor/editor/contrib/*";
