/** A compiled module as the running application has it, with all that it remembers: `running<typeof import('#platform/clock')>('src/platform/clock')`. */
declare function running<Module>(file: string): Module;
