// What Evolution's address book makes of a card: evolution FILE
// It reads attributes as its editor does, whatever their group.
#include <libebook-contacts/libebook-contacts.h>
#include <stdio.h>

static void print(const char *what, const char *text) {
    if (text && *text) printf("%s\t%s\n", what, text);
}

int main(int count, char **arguments) {
    char *text = NULL;
    if (count != 2 || !g_file_get_contents(arguments[1], &text, NULL, NULL)) return 64;
    EContact *contact = e_contact_new_from_vcard(text);
    print("name", e_contact_get_const(contact, E_CONTACT_FULL_NAME));
    for (GList *each = e_contact_get_attributes(contact, E_CONTACT_TEL); each; each = each->next) {
        char *number = e_vcard_attribute_get_value(each->data);
        print("number", number);
        g_free(number);
    }
    for (GList *each = e_contact_get(contact, E_CONTACT_EMAIL); each; each = each->next) print("email", each->data);
    const EContactField addresses[] = {E_CONTACT_ADDRESS_WORK, E_CONTACT_ADDRESS_HOME, E_CONTACT_ADDRESS_OTHER};
    for (int index = 0; index < 3; index++) {
        EContactAddress *address = e_contact_get(contact, addresses[index]);
        if (!address) continue;
        printf("address\t%s, %s\n", address->street ? address->street : "", address->locality ? address->locality : "");
        e_contact_address_free(address);
    }
    EContactPhoto *photo = e_contact_get(contact, E_CONTACT_PHOTO);
    if (photo && photo->type == E_CONTACT_PHOTO_TYPE_INLINED) printf("photo\t%zu\n", (size_t)photo->data.inlined.length);
    print("note", e_contact_get_const(contact, E_CONTACT_NOTE));
    return 0;
}
