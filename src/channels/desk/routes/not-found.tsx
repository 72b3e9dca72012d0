import { data } from "react-router";

export function loader(): never {
  throw data(null, { status: 404 });
}

/** Never shown: the loader always gives way to the error page. React Router wants a component on a page route. */
export default function NotFound() {
  return null;
}
