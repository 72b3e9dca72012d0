import type { DoorKeeper } from "../door-keeper.ts";
import { askToLast } from "../keep/storage-health.ts";
import { useSay } from "../parts/say.tsx";
import type { Settings } from "../parts/settings.ts";
import type { Stage } from "../stages.ts";
import { appWords } from "../words/common-words.ts";
import { AskToKeep } from "./ask-to-keep.tsx";
import { ChoosePin } from "./choose-pin.tsx";
import { Door } from "./door.tsx";
import { Frame } from "./frame.tsx";
import { Picker } from "./picker.tsx";
import { PinScreen } from "./pin-screen.tsx";
import { SignIn } from "./sign-in.tsx";

interface StageScreen {
  readonly stage: Stage;
  readonly keeper: DoorKeeper;
  readonly go: (stage: Stage) => void;
  readonly toDoor: () => void;
  readonly settings: Settings;
  readonly change: (settings: Settings) => void;
}

export function StageScreen({ stage, keeper, go, toDoor, settings, change }: StageScreen) {
  switch (stage.at) {
    case "starting":
      return <Door />;
    case "unusable":
      return <Unusable why={stage.why} />;
    case "people":
      return (
        <Picker
          people={stage.people}
          choose={(person) => go({ at: "pin", person, isAlone: false })}
          another={() => go({ at: "sign-in", canGoBack: true })}
        />
      );
    case "pin":
      return (
        <PinScreen
          keeper={keeper}
          person={stage.person}
          opened={(phone) => go({ at: "open", phone })}
          signInAgain={() => go({ at: "sign-in", canGoBack: true })}
          {...(!stage.isAlone && { back: toDoor })}
        />
      );
    case "sign-in":
      return (
        <SignIn
          enrolled={(enrolled) => go({ at: "choose-pin", enrolled })}
          {...(stage.canGoBack && { back: toDoor })}
        />
      );
    case "renew":
      return (
        <SignIn
          enrolled={(enrolled) => void keeper.renew(stage.phone, enrolled).then(go)}
          back={() => go({ at: "open", phone: stage.phone })}
        />
      );
    case "choose-pin":
      return (
        <ChoosePin
          name={stage.enrolled.name}
          chosen={async (pin) => go(await keeper.admit(stage.enrolled, pin))}
        />
      );
    case "ask-to-keep":
      return (
        <AskToKeep
          allow={async () => {
            await askToLast();
            go({ at: "open", phone: stage.phone });
          }}
          later={() => go({ at: "open", phone: stage.phone })}
        />
      );
    case "open":
      return (
        <Frame
          phone={stage.phone}
          clock={keeper.clock}
          settings={settings}
          change={change}
          lock={() => {
            stage.phone.close();
            toDoor();
          }}
          signInAgain={() => go({ at: "renew", phone: stage.phone })}
          leave={async () => go(await keeper.afterErasing(stage.phone))}
        />
      );
  }
}

function Unusable({ why }: { why: "notSecure" | "tooOld" }) {
  const say = useSay();
  return (
    <Door>
      <p role="alert">{say(appWords[why])}</p>
    </Door>
  );
}
