/** One headed part of what is shown of an order. */
import type * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

export function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}
