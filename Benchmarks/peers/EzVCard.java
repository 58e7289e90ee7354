// Debian's libez-vcard-java on the same file: java EzVCard.java parse|write FILE [BYTES]
// Prints seconds of CPU of its thread, cards, and bytes read or written. Reads the file once before, to be warm.
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

public class EzVCard {
    static final class Count extends OutputStream {
        long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int start, int length) {
            bytes += length;
        }
    }

    static List<VCard> read(String text) throws Exception {
        List<VCard> cards = new ArrayList<>();
        try (VCardReader reader = new VCardReader(text)) {
            VCard card;
            while ((card = reader.readNext()) != null) cards.add(card);
        }
        return cards;
    }

    static long write(List<VCard> cards) throws Exception {
        Count count = new Count();
        OutputStreamWriter out = new OutputStreamWriter(count, StandardCharsets.UTF_8);
        for (VCard card : cards) {
            VCardWriter writer = new VCardWriter(out, card.getVersion());
            writer.setAddProdId(false);
            writer.setVersionStrict(false);
            writer.write(card);
            writer.flush();
        }
        out.flush();
        return count.bytes;
    }

    public static void main(String[] arguments) throws Exception {
        String text = new String(Files.readAllBytes(Paths.get(arguments[1])), StandardCharsets.UTF_8);
        if (arguments.length > 2) {
            text = text.substring(0, text.lastIndexOf("END:VCARD", Integer.parseInt(arguments[2])) + 11);
        }
        List<VCard> cards = read(text);
        boolean writes = arguments[0].equals("write");
        if (writes) write(cards);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (writes) {
            bytes = write(cards);
        } else {
            cards = read(text);
        }
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.println(taken / 1e9 + " " + cards.size() + " " + bytes);
    }
}
