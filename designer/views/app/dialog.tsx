// A dialog: its title is its name; Escape, a click beside it and the caller's own buttons close it. Mantine's own head would
// be a second banner of the page.
import { Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useFocusBack } from "./focus-back.ts";

export function Dialog({
  title,
  size = "lg",
  onClose,
  children,
}: {
  readonly title: string;
  readonly size?: "md" | "lg" | "xl";
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>
          <Stack gap="sm">
            <Text component="h2" fw={600} size="lg">
              {title}
            </Text>
            {children}
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
