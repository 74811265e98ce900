// What is shown when a view fails: that nothing is lost, and how to go on. React knows no other form of it than a class.
import { Alert, Button, Code, Container } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { APP } from "#designer/strings/app.ts";
import { useLanguage } from "./language.tsx";

interface Props {
  readonly children: ReactNode;
}

export class FaultBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <Fault error={error} />;
  }
}

function Fault({ error }: { readonly error: Error }) {
  const { t } = useLanguage();
  return (
    <Container size="sm" mt="xl">
      <Alert color="red" role="alert" title={t(APP.fault)}>
        <Code block>{error.message}</Code>
        <Button mt="md" onClick={() => location.reload()}>
          {t(APP.reload)}
        </Button>
      </Alert>
    </Container>
  );
}
