/** What a screen says when it has nothing to show, and the first step out of it. */
import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface EmptyProps {
  icon: React.ElementType;
  title: string;
  text: string;
  /** A small line for who will help, e.g. the request's id. */
  detail?: string | null;
  action?: React.ReactNode;
}

export function Empty({ icon: Icon, title, text, detail, action }: EmptyProps) {
  return (
    <Flex direction="column" alignItems="center" justifyContent="center" gap={3} padding={8} width="100%" minHeight="32rem">
      <Box color="neutral500" aria-hidden>
        <Icon width="4.8rem" height="4.8rem" fill="currentColor" />
      </Box>
      <Typography variant="beta" tag="h2" textAlign="center">
        {title}
      </Typography>
      <Typography textColor="neutral600" textAlign="center">
        {text}
      </Typography>
      {detail && (
        <Typography variant="pi" textColor="neutral600">
          {detail}
        </Typography>
      )}
      {action}
    </Flex>
  );
}
