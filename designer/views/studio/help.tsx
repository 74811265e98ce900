// The sheet of keys, by button and F1, and the way back to the tour.
import { ActionIcon, Button, Group, Kbd, Modal, SimpleGrid, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { KEY_GROUPS, KEYS, type KeyGroup, TOUR } from "#designer/strings/help.ts";
import { useLanguage } from "../app/language.tsx";
import classes from "./lists.module.css";

export function Help({ onTour }: { readonly onTour: () => void }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F1" || event.defaultPrevented) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const close = (): void => setOpen(false);
  return (
    <>
      <ActionIcon
        size={28}
        variant="default"
        aria-label={t(KEYS.button)}
        title={t(KEYS.button)}
        onClick={() => setOpen(true)}
      >
        ?
      </ActionIcon>
      <Modal.Root opened={isOpen} onClose={close} size="70rem">
        <Modal.Overlay />
        <Modal.Content aria-label={t(KEYS.title)}>
          <Modal.Body>
            <Stack gap="sm">
              <Group justify="space-between">
                <Text component="h2" fw={600}>
                  {t(KEYS.title)}
                </Text>
                <Group gap="xs">
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => {
                      close();
                      onTour();
                    }}
                  >
                    {t(TOUR.again)}
                  </Button>
                  <Button data-autofocus variant="default" size="compact-sm" onClick={close}>
                    {t(KEYS.close)}
                  </Button>
                </Group>
              </Group>
              <SimpleGrid cols={{ base: 1, md: 2 }}>
                {KEY_GROUPS.map((group) => (
                  <Keys key={group.title.en} group={group} />
                ))}
              </SimpleGrid>
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function Keys({ group }: { readonly group: KeyGroup }) {
  const { t } = useLanguage();
  return (
    <table className={classes.keys}>
      <caption>{t(group.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(KEYS.key)}</th>
          <th scope="col">{t(KEYS.does)}</th>
        </tr>
      </thead>
      <tbody>
        {group.keys.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <Kbd>{key}</Kbd>
            </th>
            <td>{t(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
