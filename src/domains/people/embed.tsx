export { MyRecordView, type RefusedOwn } from "./site/my-record-view.tsx";
export { SignInForms } from "./site/sign-in-forms.tsx";
export { siteMeWords } from "./site/site-words.ts";
export { signInWords } from "./desk/sign-in-words.ts";
