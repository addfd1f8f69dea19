/* dictionary.c - prints the fuzz dictionary: every key, word, preset and kind of the field tables.
 */
#include <stdio.h>

#include "schema/schema.h"
#include "site/site.h"
#include "wan/wan_kind.h"

static void print_record(const struct record *record);

static void print_field(const struct field *field)
{
    printf("\"%s: \"\n", field->key);
    for (size_t i = 0; i < field->nwords; i++)
        printf("\"%s\"\n", field->words[i].text);
    if (field->record)
        print_record(field->record);
}

static void print_record(const struct record *record)
{
    for (size_t i = 0; i < record->nfields; i++)
        print_field(&record->fields[i]);
    for (size_t i = 0; i < record->npresets; i++)
        printf("\"%s\"\n", record->presets[i].word);
}

int main(void)
{
    print_record(&site_record);
    puts("\"# rosc: allow list-unused because x\"");
    for (size_t i = 0; i < wan_variants.len; i++) {
        printf("\"%s\"\n", wan_variants.v[i]->word);
        if (wan_variants.v[i]->record)
            print_record(wan_variants.v[i]->record);
    }
    return 0;
}
