// What ez-vcard makes of a card: java EzVCardReader.java FILE
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Note;
import ezvcard.property.Photo;
import ezvcard.property.Telephone;
import java.io.File;
import java.io.PrintStream;
import java.util.Objects;

public class EzVCardReader {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        for (VCard card : Ezvcard.parse(new File(arguments[0])).all()) {
            if (card.getFormattedName() != null) out.println("name\t" + card.getFormattedName().getValue());
            for (Telephone number : card.getTelephoneNumbers()) {
                out.println("number\t" + Objects.toString(number.getText(), String.valueOf(number.getUri())));
            }
            for (Email email : card.getEmails()) out.println("email\t" + email.getValue());
            for (Address place : card.getAddresses()) {
                out.println("address\t" + place.getStreetAddress() + ", " + place.getLocality());
            }
            for (Photo photo : card.getPhotos()) {
                if (photo.getData() != null) out.println("photo\t" + photo.getData().length);
            }
            for (Note note : card.getNotes()) out.println("note\t" + note.getValue().replaceAll("\\s", " "));
        }
    }
}
