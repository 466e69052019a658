import type { Schema, Struct } from '@strapi/strapi';

export interface EventIngredient extends Struct.ComponentSchema {
  collectionName: 'components_event_ingredients';
  info: {
    displayName: 'Ingredient';
    icon: 'apps';
  };
  attributes: {
    amount: Schema.Attribute.Decimal &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 100000;
          min: 0.001;
        },
        number
      >;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100;
      }>;
    unit: Schema.Attribute.Enumeration<['kg', 'g', 'l', 'ml', 'tsp', 'tbsp', 'pcs']> & Schema.Attribute.Required;
  };
}

export interface MenuOption extends Struct.ComponentSchema {
  collectionName: 'components_menu_options';
  info: {
    displayName: 'Option';
    icon: 'check';
  };
  attributes: {
    isDefault: Schema.Attribute.Boolean & Schema.Attribute.Required & Schema.Attribute.DefaultTo<false>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100;
      }>;
    priceDelta: Schema.Attribute.Decimal &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 9999999999.999;
          min: -9999999999.999;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    translations: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::backoffice.translations',
        {
          fields: ['name'];
        }
      >;
  };
}

export interface MenuOptionGroup extends Struct.ComponentSchema {
  collectionName: 'components_menu_option_groups';
  info: {
    displayName: 'Option group';
    icon: 'bulletList';
  };
  attributes: {
    max: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 1;
        },
        number
      >;
    min: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 50;
          min: 0;
        },
        number
      > &
      Schema.Attribute.DefaultTo<0>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100;
      }>;
    options: Schema.Attribute.Component<'menu.option', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    translations: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::backoffice.translations',
        {
          fields: ['name'];
        }
      >;
  };
}

export interface OrderDelivery extends Struct.ComponentSchema {
  collectionName: 'components_order_deliveries';
  info: {
    displayName: 'Delivery';
    icon: 'pinMap';
  };
  attributes: {
    address: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    apartment: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 30;
      }>;
    entrance: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 30;
      }>;
    house: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 30;
      }>;
    latitude: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 90;
          min: -90;
        },
        number
      >;
    level: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 30;
      }>;
    longitude: Schema.Attribute.Float &
      Schema.Attribute.SetMinMax<
        {
          max: 180;
          min: -180;
        },
        number
      >;
    notes: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    phone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 30;
      }>;
  };
}

export interface OrderLine extends Struct.ComponentSchema {
  collectionName: 'components_order_lines';
  info: {
    displayName: 'Order line';
    icon: 'shoppingCart';
  };
  attributes: {
    dish: Schema.Attribute.String;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    options: Schema.Attribute.JSON &
      Schema.Attribute.SetPluginOptions<{
        openapi: {
          schema: {
            items: {
              properties: {
                group: {
                  type: 'string';
                };
                option: {
                  type: 'string';
                };
                priceDelta: {
                  type: 'number';
                };
              };
              required: ['group', 'option', 'priceDelta'];
              type: 'object';
            };
            type: ['array', 'null'];
          };
        };
      }>;
    quantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 99;
          min: 1;
        },
        number
      >;
    total: Schema.Attribute.Decimal &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 9999999999.999;
          min: 0;
        },
        number
      >;
    unitPrice: Schema.Attribute.Decimal &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 9999999999.999;
          min: 0;
        },
        number
      >;
  };
}

export interface TablePrice extends Struct.ComponentSchema {
  collectionName: 'components_table_prices';
  info: {
    displayName: 'Price from a date';
    icon: 'calendar';
  };
  attributes: {
    price: Schema.Attribute.Decimal &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 9999999999.999;
          min: 0;
        },
        number
      >;
    validFrom: Schema.Attribute.Date & Schema.Attribute.Required;
  };
}

export interface VenueArea extends Struct.ComponentSchema {
  collectionName: 'components_venue_areas';
  info: {
    description: 'What an area of tables is called in other languages.';
    displayName: 'Area';
    icon: 'layout';
  };
  attributes: {
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100;
      }>;
    translations: Schema.Attribute.JSON &
      Schema.Attribute.CustomField<
        'plugin::backoffice.translations',
        {
          fields: ['name'];
        }
      >;
  };
}

export interface VenueClosure extends Struct.ComponentSchema {
  collectionName: 'components_venue_closures';
  info: {
    displayName: 'Closure';
    icon: 'calendar';
  };
  attributes: {
    endsAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
    reason: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    startsAt: Schema.Attribute.DateTime & Schema.Attribute.Required;
  };
}

export interface VenueOpeningHours extends Struct.ComponentSchema {
  collectionName: 'components_venue_opening_hours';
  info: {
    displayName: 'Opening hours';
    icon: 'clock';
  };
  attributes: {
    closes: Schema.Attribute.Time & Schema.Attribute.Required;
    opens: Schema.Attribute.Time & Schema.Attribute.Required;
    weekday: Schema.Attribute.Enumeration<['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']> &
      Schema.Attribute.Required;
  };
}

export interface VenuePaceRule extends Struct.ComponentSchema {
  collectionName: 'components_venue_pace_rules';
  info: {
    displayName: 'Other pace';
    icon: 'clock';
  };
  attributes: {
    covers: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 1000;
          min: 0;
        },
        number
      >;
    from: Schema.Attribute.Time & Schema.Attribute.Required;
    onlineCovers: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 1000;
          min: 0;
        },
        number
      >;
    until: Schema.Attribute.Time & Schema.Attribute.Required;
    weekday: Schema.Attribute.Enumeration<['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']>;
  };
}

export interface VenueTurn extends Struct.ComponentSchema {
  collectionName: 'components_venue_turns';
  info: {
    displayName: 'Turn time';
    icon: 'clock';
  };
  attributes: {
    guests: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 100;
          min: 1;
        },
        number
      >;
    minutes: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 1440;
          min: 15;
        },
        number
      >;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'event.ingredient': EventIngredient;
      'menu.option': MenuOption;
      'menu.option-group': MenuOptionGroup;
      'order.delivery': OrderDelivery;
      'order.line': OrderLine;
      'table.price': TablePrice;
      'venue.area': VenueArea;
      'venue.closure': VenueClosure;
      'venue.opening-hours': VenueOpeningHours;
      'venue.pace-rule': VenuePaceRule;
      'venue.turn': VenueTurn;
    }
  }
}
