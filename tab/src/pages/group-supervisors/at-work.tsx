import { Text } from "@fluentui/react-components";
import type { AtWorkState, AtWorkView } from "#contract/supervisors-api.ts";
import { dayText } from "../../dutch-time.ts";
import type { IconName } from "../../look/icons.tsx";
import { Tag, type Tone } from "../../look/tag.tsx";
import { useLanguage } from "../../surroundings.tsx";
import type { SaySupervisors } from "./texts.ts";

const looks = {
  not_asked: { tone: "quiet", icon: "clock" },
  asked: { tone: "busy", icon: "clock" },
  confirmed: { tone: "good", icon: "check" },
  onboarded: { tone: "good", icon: "check" },
  declined: { tone: "warn", icon: "warning" },
  impossible: { tone: "warn", icon: "warning" },
} as const satisfies Record<AtWorkState, { readonly tone: Tone; readonly icon: IconName }>;

type Props = {
  readonly label: string;
  readonly one: AtWorkView | null;
  readonly say: SaySupervisors;
};

/** Somebody at work, and how it stands with him, in words. */
export function AtWork({ label, one, say }: Props) {
  const language = useLanguage();
  if (!one) {
    return (
      <Text>
        {label}: {say("nobody")}
      </Text>
    );
  }
  const day = one.since ? dayText(one.since, language) : "";
  const { tone, icon } = looks[one.state];
  return (
    <>
      <Text>
        {label}: {one.name} ({one.mail})
      </Text>
      <div>
        <Tag tone={tone} icon={icon}>
          {say(`state.${one.state}`, { day })}
        </Tag>
      </div>
      {one.instead && <Text>{say("instead", one.instead)}</Text>}
    </>
  );
}
