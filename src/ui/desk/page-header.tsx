import type { ReactNode } from "react";
import { PageTitle } from "./page-title.tsx";

/** A screen's title, what it counts, and in `children` its one primary act. */
export function PageHeader(props: { title: string; detail?: string; children?: ReactNode }) {
  return (
    <header className="page-header">
      <PageTitle>{props.title}</PageTitle>
      <h1>{props.title}</h1>
      {props.detail === undefined ? null : <p>{props.detail}</p>}
      {props.children}
    </header>
  );
}
