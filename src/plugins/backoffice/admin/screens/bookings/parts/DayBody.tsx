/** The faces of a day: loading, failed, a house without tables, and what the screen makes of it. */
import type * as React from 'react';
import { LinkButton } from '@strapi/design-system';
import { GridFour } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { BookingDay } from '../../../../contract/bookings';
import type { Loaded } from '../../../kit/asking/useLoaded';
import { Empty } from '../../../kit/states/Empty';
import { Failed } from '../../../kit/states/Failed';
import { useWords } from '../words';

const TABLES = '/content-manager/collection-types/api::table.table';

interface DayBodyProps {
  loaded: Loaded<BookingDay | null>;
  skeleton: React.ReactNode;
  children: (day: BookingDay) => React.ReactNode;
}

export function DayBody({ loaded: { data, loadedAt, failure, reload }, skeleton, children }: DayBodyProps) {
  const words = useWords();
  if (!data && failure) return <Failed failure={failure} reload={reload} title={words('error.title')} />;
  if (!data && !loadedAt) return skeleton;
  if (data && data.tables.length > 0) return children(data);
  const add = (
    <LinkButton tag={NavLink} to={TABLES} size="L">
      {words('day.none.action')}
    </LinkButton>
  );
  return <Empty icon={GridFour} title={words('day.none.title')} text={words('day.none.text')} action={add} />;
}
