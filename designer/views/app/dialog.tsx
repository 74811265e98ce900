// A dialog: its title is its name; Escape, a click beside it and the caller's own buttons close it. Mantine's own head would
// be a second banner of the page.
import { Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useFocusBack } from "./focus-back.ts";

interface Props {
  readonly title: string;
  readonly size?: string;
  /** Buttons beside the heading. */
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that is there while it is open. */
export function Dialog({ title, tools, children, ...rest }: Props) {
  return (
    <Frame title={title} {...rest}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text component="h2" fw={600} size="lg">
            {title}
          </Text>
          {tools}
        </Group>
        {children}
      </Stack>
    </Frame>
  );
}

/** A dialog of something that has a heading of its own; its buttons are not printed with it. */
export function HeadlessDialog({ tools, children, ...rest }: Props) {
  return (
    <Frame {...rest}>
      <Group justify="flex-end" data-not-printed>
        {tools}
      </Group>
      {children}
    </Frame>
  );
}

function Frame({ title, size = "lg", onClose, children }: Omit<Props, "tools">) {
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
