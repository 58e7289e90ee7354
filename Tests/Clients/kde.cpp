// What KDE's address book makes of a card: kde FILE
#include <KContacts/Addressee>
#include <KContacts/VCardConverter>
#include <QFile>
#include <QTextStream>

int main(int count, char **arguments) {
    if (count != 2) return 64;
    QFile file(QString::fromLocal8Bit(arguments[1]));
    if (!file.open(QIODevice::ReadOnly)) return 64;
    QTextStream out(stdout);
#if QT_VERSION < QT_VERSION_CHECK(6, 0, 0)
    out.setCodec("UTF-8");
#endif
    for (const KContacts::Addressee &one : KContacts::VCardConverter().parseVCards(file.readAll())) {
        out << "name\t" << one.formattedName() << "\n";
        for (const KContacts::PhoneNumber &number : one.phoneNumbers()) out << "number\t" << number.number() << "\n";
        for (const QString &email : one.emails()) out << "email\t" << email << "\n";
        for (const KContacts::Address &place : one.addresses())
            out << "address\t" << place.street() << ", " << place.locality() << "\n";
        const KContacts::Picture photo = one.photo();
        if (photo.isIntern() && !photo.rawData().isEmpty()) out << "photo\t" << photo.rawData().size() << "\n";
        out << "note\t" << one.note().replace(QLatin1Char('\n'), QLatin1Char(' ')) << "\n";
    }
    return 0;
}
