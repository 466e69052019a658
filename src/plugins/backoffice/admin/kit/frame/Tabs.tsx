/** A screen of several tabs; they fill the window, and the open one scrolls by itself. */
import type * as React from 'react';
import { Tabs as Strip } from '@strapi/design-system';
import { styled } from 'styled-components';

const Body = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  min-height: 0;
  > div,
  [role='tabpanel'][data-state='active'] {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
  }
  [role='tablist'] {
    padding: 0 1.6rem;
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;

interface TabsProps<Name extends string> {
  /** What they are tabs of. */
  label: string;
  tabs: readonly { name: Name; label: string }[];
  open: Name | undefined;
  onOpen: (name: string) => void;
  /** Only of the open one. */
  children: React.ReactNode;
}

export function Tabs<Name extends string>({ label, tabs, open, onOpen, children }: TabsProps<Name>) {
  return (
    <Body>
      <Strip.Root variant="simple" value={open} onValueChange={onOpen}>
        <Strip.List aria-label={label}>
          {tabs.map((tab) => (
            <Strip.Trigger key={tab.name} value={tab.name}>
              {tab.label}
            </Strip.Trigger>
          ))}
        </Strip.List>
        {tabs.map(({ name }) => (
          <Strip.Content key={name} value={name}>
            {name === open && children}
          </Strip.Content>
        ))}
      </Strip.Root>
    </Body>
  );
}
