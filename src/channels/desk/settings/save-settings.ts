import type { RouterContextProvider } from "react-router";
import {
  agreeHeadAddress,
  declineHeadAddress,
  proposeHeadAddress,
  setOfflineDays,
} from "#src/domains/people/index.ts";
import { setFooter } from "#src/domains/press/index.ts";
import {
  deskContext,
  type FormValues,
  type Performed,
  performDesk,
} from "#src/platform/access/request-context.ts";

/** Does what one of the page's forms asks. */
export function saveSettings(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<Performed<void>> {
  switch (form.get("act")) {
    case "footer": {
      const { language, county } = context.get(deskContext);
      const script = language === "en" ? county.defaultScript : language;
      return performDesk(context, setFooter, form, (values: FormValues) => ({ ...values, script }));
    }
    case "propose":
      return performDesk(context, proposeHeadAddress, form);
    case "agree":
      return performDesk(context, agreeHeadAddress, form);
    case "decline":
      return performDesk(context, declineHeadAddress, form);
    default:
      return performDesk(context, setOfflineDays, form);
  }
}
