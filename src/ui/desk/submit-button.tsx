import type { ReactNode } from "react";
import { Button } from "@mantine/core";
import { useDesk } from "./desk-view.tsx";

/** Sends a form that changes something; off while looking at another day. */
export function SubmitButton(props: {
  children: ReactNode;
  kind?: "primary" | "quiet";
  name?: string;
  value?: string;
}) {
  const { writable } = useDesk();
  const { kind = "primary", children, ...rest } = props;
  return (
    <Button type="submit" variant={kind === "primary" ? "filled" : "default"} disabled={!writable} {...rest}>
      {children}
    </Button>
  );
}
