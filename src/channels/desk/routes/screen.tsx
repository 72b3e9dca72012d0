import { Outlet } from "react-router";
import { ScreenErrorBoundary } from "../error-message.tsx";

/** The place of the screen: when it fails, the frame around it stays. */
export default function Screen() {
  return <Outlet />;
}

export { ScreenErrorBoundary as ErrorBoundary };
