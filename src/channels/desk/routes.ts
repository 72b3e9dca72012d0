import { index, layout, route, type RouteConfig, type RouteConfigEntry } from "@react-router/dev/routes";
import type { DeskRoute } from "#src/platform/access/faces.ts";
import { deskFaces } from "./desk-map.ts";

function routesOf(open: boolean): RouteConfigEntry[] {
  return deskFaces.flatMap(({ name, routes }) =>
    routes.filter((each) => (each.open === true) === open).map((each) => routeOf(name, each)),
  );
}

function routeOf(domain: string, { path, file }: DeskRoute): RouteConfigEntry {
  return route(path, `../../domains/${domain}/${file}`);
}

/** All screens of the desk: what one sees signed out, then what stands in the desk's frame. */
export default [
  layout("routes/open-frame.tsx", routesOf(true)),
  layout("routes/desk-frame.tsx", [
    layout("routes/screen.tsx", [
      index("routes/home.tsx"),
      ...routesOf(false),
      route("entries", "routes/entries.tsx"),
      route("entries/mine", "routes/own-entries.tsx"),
      route("settings", "routes/settings.tsx"),
      route("*", "routes/not-found.tsx"),
    ]),
  ]),
] satisfies RouteConfig;
