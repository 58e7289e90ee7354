import Catalogue
import VCard
