import type { ReactNode } from "react";
import { MantineProvider, mantineHtmlProps } from "@mantine/core";
import { Links, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "react-router";
import { deskContext } from "#src/platform/access/request-context.ts";
import { countyName } from "#src/platform/db/county.ts";
import { DeskViewProvider } from "#src/ui/desk/desk-view.tsx";
import type { Route } from "./+types/root";
import { deskWords } from "./desk-words.ts";
import { ErrorMessage } from "./error-message.tsx";
import { useNonce } from "./nonce-provider.tsx";
import { deskTheme, deskVariables } from "./theme.ts";
import "./styles.ts";

export function loader({ context }: Route.LoaderArgs) {
  const { language, today, asOf, writable, elder, county } = context.get(deskContext);
  const name = countyName(county, language);
  const desk = `${name} · ${deskWords.desk[language]}`;
  const view = { desk, language, today, on: asOf.on, knownAt: asOf.knownAt, writable };
  return { view, elder };
}

type RootData = ReturnType<typeof loader>;

const unknownView: RootData = {
  view: { desk: "", language: "zh-Hant", today: "", on: "", knownAt: null, writable: true },
  elder: false,
};

export function Layout({ children }: { children: ReactNode }) {
  const { view, elder } = useRouteLoaderData<RootData>("root") ?? unknownView;
  const nonce = useNonce();
  return (
    <html lang={view.language} {...mantineHtmlProps} data-view={elder ? "elder" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Links />
      </head>
      <body>
        <MantineProvider
          theme={deskTheme}
          cssVariablesResolver={deskVariables}
          forceColorScheme="light"
          getStyleNonce={() => nonce ?? ""}
          withGlobalClasses={false}
        >
          <DeskViewProvider value={view}>{children}</DeskViewProvider>
        </MantineProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Desk() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main className="desk-alone">
      <ErrorMessage error={error} />
    </main>
  );
}
