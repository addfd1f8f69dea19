/* export.c - see export.h. */
#include "ros/export.h"

#include <string.h>

#include "base/arena.h"
#include "diag/diag.h"
#include "diag/secrets.h"
#include "ros/canon.h"
#include "ros/export_check.h"
#include "ros/print_export.h"

struct importer {
    struct arena *arena;
    struct ros_export *out;
};

/* --- the head --- */

static void read_version(struct arena *arena, const char *text, struct version *ret_version)
{
    const char *why;
    size_t major = strspn(text, "0123456789");
    size_t minor = text[major] == '.' ? strspn(text + major + 1, "0123456789") : 0;
    int64_t a, b = 0;
    if (major == 0 || !value_int(arena, arena_strndup(arena, text, major), 0, 99, &a, &why))
        return;
    if (minor > 0 &&
        !value_int(arena, arena_strndup(arena, text + major + 1, minor), 0, 999, &b, &why))
        return;
    *ret_version = (struct version){(uint16_t)a, (uint16_t)b};
}

/* The command that printed it, which a terminal shows above what was copied from there. */
static bool is_asking(const struct ros_stmt *stmt)
{
    return stmt->kind == ROS_STMT_COMMAND && strcmp(stmt->text, "export") == 0;
}

/* "# 2025-05-04 21:46:50 by RouterOS 7.19rc1", "# model = RB750Gr3" */
static void read_head(struct importer *im)
{
    static const char by[] = " by RouterOS ", model[] = " model = ";
    struct ros_head *head = &im->out->head;
    const struct ros_code *code = im->out->text.code;
    size_t begin = code->stmts.len > 0 && is_asking(&code->stmts.v[0]);
    for (size_t i = begin; i < code->stmts.len && code->stmts.v[i].kind == ROS_STMT_COMMENT; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        const char *found = strstr(stmt->text, by);
        if (found != NULL && !head->found) {
            head->found = true;
            head->at = (struct span){im->out->source, (uint32_t)stmt->off, (uint32_t)stmt->len};
            head->release = found + strlen(by);
            read_version(im->arena, head->release, &head->version);
        }
        if (strncmp(stmt->text, model, strlen(model)) == 0)
            head->model = stmt->text + strlen(model);
    }
}

/* --- rows --- */

static void set_cells(struct importer *im, struct ros_item *item, const struct ros_row *row)
{
    const struct ros_menu_def *def = ros_menu_def(item->menu);
    for (size_t i = 0; i < row->args.len; i++) {
        const struct ros_row_arg *given = &row->args.v[i];
        int arg = ros_menu_arg(item->menu, given->name);
        if (arg < 0)
            *VEC_PUSH(im->arena, item->extras) = (struct ros_extra){given->name, given->text};
        else if (given->text != NULL)
            ros_item_set(im->arena, item,
                         ROS(given->name, ros_canon(im->arena, def->args[arg].type, given->text)));
    }
    const char *comment = ros_item_get(item, "comment");
    item->tag = comment != NULL && strncmp(comment, "rosc:", 5) == 0 ? comment : NULL;
    item->origin = row->at;
}

static struct ros_item *new_item(struct importer *im, enum ros_menu menu)
{
    struct ros_item *item = ARENA_NEW(im->arena, struct ros_item);
    item->menu = menu;
    *VEC_PUSH(im->arena, im->out->have->rows[menu]) = item;
    return item;
}

/* The row of a FIXED or SETTINGS menu; its cells are added to what earlier statements said. */
static struct ros_item *standing_item(struct importer *im, enum ros_menu menu, const char *select)
{
    struct ros_config *have = im->out->have;
    for (size_t i = 0; i < have->rows[menu].len; i++) {
        const char *other = have->rows[menu].v[i]->select;
        if (select == NULL || (other != NULL && strcmp(other, select) == 0))
            return have->rows[menu].v[i];
    }
    struct ros_item *item = new_item(im, menu);
    item->select = select;
    return item;
}

/* Which row of a FIXED menu a set speaks of: [ find default-name=ether1 ], set telnet. NULL: none
 * that the text tells. */
static const char *selected(const struct ros_row *row, const struct ros_menu_def *def)
{
    if (row->select == ROS_SELECT_NAME)
        return row->selected;
    if (row->select != ROS_SELECT_FIND)
        return NULL;
    for (size_t i = 0; i < row->where.len; i++) {
        const char *name = row->where.v[i].name;
        if (strcmp(name, def->key[0]) == 0 || strcmp(name, "default-name") == 0)
            return row->where.v[i].text;
    }
    return NULL;
}

/* Bridges are rows that are added, and in menus.def once more rows whose filtering is set. */
static void read_bridge(struct importer *im, const struct ros_row *row)
{
    const char *name = ros_row_get(row, "name"), *filtering = ros_row_get(row, "vlan-filtering");
    if (name == NULL || filtering == NULL ||
        strcmp(ros_canon(im->arena, ROS_TYPE_BOOL, filtering), "no") == 0)
        return;
    struct ros_item *item = standing_item(im, ROS_INTERFACE_BRIDGE_FILTERING, name);
    ros_item_set(im->arena, item, ROS("vlan-filtering", filtering));
    item->origin = row->at;
}

/* The servers of the time client are rows of a menu of their own in an export, whatever set them.
 */
static bool read_time_server(struct importer *im, const struct ros_row *row)
{
    const char *address = ros_row_get(row, "address");
    if (row->loose || address == NULL || !ros_row_adds(row, "/system ntp client servers") ||
        row->args.len != 1)
        return false;
    struct ros_item *item = standing_item(im, ROS_SYSTEM_NTP_CLIENT, NULL);
    const char *have = ros_item_get(item, "servers");
    const char *all = have == NULL ? address : arena_printf(im->arena, "%s,%s", have, address);
    ros_item_set(im->arena, item, ROS("servers", all));
    if (item->origin.src == NULL)
        item->origin = row->at;
    return true;
}

/* True: the row became one of `have`. */
static bool read_row(struct importer *im, const struct ros_row *row)
{
    enum ros_menu menu;
    if (read_time_server(im, row))
        return true;
    if (row->loose || !ros_menu_by_command(row->path, row->command, &menu))
        return false;
    const struct ros_menu_def *def = ros_menu_def(menu);
    const char *select = NULL;
    switch (def->kind) {
    case ROS_MENU_TAGGED:
        set_cells(im, new_item(im, menu), row);
        if (menu == ROS_INTERFACE_BRIDGE)
            read_bridge(im, row);
        return true;
    case ROS_MENU_FIXED:
        select = selected(row, def);
        if (select == NULL)
            return false;
        break;
    case ROS_MENU_SETTINGS:
        if (row->select != ROS_SELECT_NONE)
            return false;
        break;
    }
    set_cells(im, standing_item(im, menu, select), row);
    return true;
}

/* What /export leaves out without show-sensitive is not shown by us either. */
static void look_for_secrets(struct importer *im, const struct ros_row *row)
{
    for (size_t i = 0; i < row->args.len; i++) {
        if (!ros_is_secret(row->args.v[i].name))
            continue;
        im->out->hides_secrets = false;
        source_mask(im->arena, row->args.v[i].value_at);
    }
}

static const char *const secrets[] = {
    "password",           "private-key", "preshared-key",           "secret",
    "passphrase",         "pin",         "wpa-pre-shared-key",      "wpa2-pre-shared-key",
    "ipsec-secret",       "auth-key",    "authentication-password", "encryption-password",
    "security.passphrase"};

void ros_mask_text(struct arena *arena, const struct source *source)
{
    ros_mask_requests(arena, source);
    for (size_t n = 0; n < ARRAY_LEN(secrets); n++) {
        size_t len = strlen(secrets[n]);
        for (const char *at = strstr(source->text, secrets[n]); at != NULL;
             at = strstr(at, secrets[n])) {
            at += len;
            if (*at != '=')
                continue;
            size_t value = strcspn(++at, "\r\n");
            source_mask(arena,
                        (struct span){source, (uint32_t)(at - source->text), (uint32_t)value});
            at += value;
        }
    }
}

/* ":local token ..." keeps a secret under a name that says so. */
static void mask_variable(struct importer *im, const struct ros_stmt *stmt)
{
    static const char *const commands[] = {"local", "global", "set"};
    if (stmt->sign != ':' || stmt->terms.len != 2)
        return;
    const struct ros_term *name = stmt->terms.v[0], *value = stmt->terms.v[1];
    bool literal = value->kind == ROS_TERM_STRING || value->kind == ROS_TERM_WORD;
    for (size_t i = 0; i < ARRAY_LEN(commands) && literal && name->text != NULL; i++)
        if (strcmp(stmt->text, commands[i]) == 0 && value->script == NULL && secret_key(name->text))
            source_mask(im->arena, (struct span){im->out->source, value->off, value->len});
}

/* In commands of scripts inside strings too, which are rows of nothing. "" is no secret. */
static void mask_statement(const struct ros_stmt *stmt, void *data)
{
    struct importer *im = data;
    if (stmt->kind == ROS_STMT_COMMAND)
        mask_variable(im, stmt);
    for (size_t i = 0; stmt->kind == ROS_STMT_COMMAND && i < stmt->terms.len; i++) {
        const struct ros_term *arg = stmt->terms.v[i];
        if (arg->kind != ROS_TERM_ARG || arg->terms.len == 0)
            continue;
        const struct ros_term *value = arg->terms.v[0];
        bool empty = value->text != NULL && *value->text == '\0';
        for (size_t n = 0; n < ARRAY_LEN(secrets) && !empty; n++)
            if (strcmp(arg->text, secrets[n]) == 0)
                source_mask(im->arena, (struct span){im->out->source, value->off, value->len});
    }
}

static void mask_secrets(struct importer *im)
{
    struct ros_export *out = im->out;
    for (size_t i = 0; i < out->rows.v.len; i++)
        look_for_secrets(im, &out->rows.v.v[i]);
    ros_walk(out->text.code, mask_statement, im);
    if (out->text.error_count > 0)
        ros_mask_text(im->arena, out->source);
    else
        ros_mask_requests(im->arena, out->source);
}

/* The words that both paths begin with. */
static const char *common_path(struct arena *arena, const char *a, const char *b)
{
    size_t same = 0;
    for (size_t i = 0; a[i] == b[i] || a[i] == '\0' || b[i] == '\0'; i++) {
        bool ends_a = a[i] == '\0' || a[i] == ' ', ends_b = b[i] == '\0' || b[i] == ' ';
        if (ends_a && ends_b)
            same = i;
        if (a[i] == '\0' || b[i] == '\0')
            break;
    }
    return a[same] == '\0' ? a : arena_strndup(arena, a, same);
}

/* Is it where a router has rows that nobody set up yet? Ours are never all in one such place. */
static bool is_bare(const struct ros_export *out, const char *part)
{
    static const char *const menus[] = {"/disk", "/interface", "/ip dhcp-client", "/port",
                                        "/system"};
    bool bare = false;
    for (size_t i = 0; i < ARRAY_LEN(menus) && !bare; i++) {
        size_t len = strlen(menus[i]);
        bare = strncmp(part, menus[i], len) == 0 && (part[len] == '\0' || part[len] == ' ');
    }
    for (size_t i = 0; i < out->rows.v.len && bare; i++) {
        const char *comment = ros_row_get(&out->rows.v.v[i], "comment");
        bare = comment == NULL || strncmp(comment, "rosc:", 5) != 0;
    }
    return bare;
}

static void read_rows(struct importer *im)
{
    struct ros_export *out = im->out;
    const char *part = out->rows.v.len > 0 ? out->rows.v.v[0].path : "";
    for (size_t i = 0; i < out->rows.v.len; i++) {
        const struct ros_row *row = &out->rows.v.v[i];
        if (row->path != part)
            part = common_path(im->arena, part, row->path);
        if (!read_row(im, row))
            *VEC_PUSH(im->arena, out->foreign) = row;
    }
    out->part = *part == '\0' || is_bare(out, part) ? NULL : part;
}

/* Is a statement of the text itself no row, because it does not parse? */
static bool lacks_statements(const struct ros_text *text)
{
    for (size_t i = 0; i < text->errors.len; i++)
        if (text->errors.v[i].level == 0)
            return true;
    return text->error_count > text->errors.len;
}

/* Text, head, rows, and what is wrong with them. False: no script at all. */
static bool read_text(struct importer *im, struct diags *diags, const struct source *source)
{
    struct ros_export *out = im->out;
    *out = (struct ros_export){.source = source, .hides_secrets = true};
    ros_parse_all(im->arena, source, &out->text);
    ros_rows_collect(im->arena, source, &out->text, &out->rows);
    read_head(im);
    mask_secrets(im);
    out->broken = lacks_statements(&out->text);
    return export_check(diags, out);
}

bool ros_script_read(struct arena *arena, struct diags *diags, const struct source *source,
                     struct ros_export *ret_export)
{
    struct ros_export out;
    struct importer im = {.arena = arena, .out = &out};
    if (!read_text(&im, diags, source))
        return false;
    out.have = ros_config_new(arena);
    read_rows(&im);
    *ret_export = out;
    return true;
}

bool ros_export_read(struct arena *arena, struct diags *diags, const struct source *source,
                     struct ros_export *ret_export)
{
    size_t before = diags->errors;
    struct ros_export out;
    if (!ros_script_read(arena, diags, source, &out) || diags->errors > before)
        return false;
    export_check_part(diags, &out);
    *ret_export = out;
    return true;
}
