import type { Words } from "../i18n/language.ts";

/** One screen of the desk. */
export interface DeskRoute {
  /** Below /desk, as React Router writes paths: `registry/organisations/:id`. */
  readonly path: string;
  /** The route module, from the domain's folder: `desk/organisation.tsx`. */
  readonly file: string;
  /** Shown without being signed in, and without the desk's frame: sign-in and invitations. */
  readonly open?: true;
}

/** An entry of the desk's navigation, shown to those who hold its right; without one to everybody signed in. */
export interface DeskEntry {
  /** From the host: `/desk/registry/organisations`. */
  readonly path: string;
  readonly label: Words;
  /** One sentence for the desk's home page. */
  readonly says?: Words;
  readonly right?: string;
}

/** What a domain shows on the desk; its `faces.ts` exports `deskRoutes`, `deskEntries` and imports no server code. */
export interface DeskFaces {
  /** The domain's folder. */
  readonly name: string;
  readonly title: Words;
  readonly routes: readonly DeskRoute[];
  readonly entries: readonly DeskEntry[];
}
