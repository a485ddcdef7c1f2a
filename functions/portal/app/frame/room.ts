import type { ComponentType } from "preact";
import type { Text } from "../../../../shared/domain/text.ts";
import type { IconName } from "../parts/screen/icon.tsx";
import type { Person } from "../session/person.ts";
import type { Whose } from "./whose.ts";

/** One room of the portal: an entry of the navigation, and its screens. */
export interface Room {
  /** From the root of the app; also the path of its first screen. */
  readonly path: `/${string}`;
  readonly name: Text;
  readonly icon: IconName;
  /** Whether it is offered to somebody. What they may not do is not offered; the API decides all the same. */
  readonly isFor: (person: Person) => boolean;
  /** Those for whom it is among what they do most: for them it comes right after the reports. */
  readonly isForward?: (person: Person) => boolean;
  /** It has its own way in the frame, so the navigation leaves it out. */
  readonly isAside?: true;
  /** Each is loaded when it is first entered, with `laterScreen`. */
  readonly screens: readonly Screen[];
}

interface Screen {
  /** From the root of the app, with parameters: `/laporan/:nip/:reportId`. Its component gets them as props. */
  readonly path: `/${string}`;
  readonly Screen: ComponentType<never>;
  /** By default everybody's who may enter the room. */
  readonly whose?: Whose;
}
